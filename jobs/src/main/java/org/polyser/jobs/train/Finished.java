package org.polyser.jobs.train;

import com.typesafe.config.Config;
import java.util.Optional;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.jobs.spark.StoredCalibration;
import org.polyser.provenance.Fingerprint;
import org.polyser.store.StoredAligner;
import org.polyser.training.Checkpoint;

/**
 * Makes what a model folder holds of what a stage reached.
 *
 * @param config the whole configuration
 * @param shape of the aligner
 * @param input what the aligner is put on
 * @param split what is trained on, and what is apart
 * @param development what chooses the epochs and calibrates
 */
record Finished(
    Config config,
    AlignerConfig shape,
    TrainingInput input,
    DevelopmentSplit split,
    DevelopmentSet development) {

  /**
   * The model at the end of a stage.
   *
   * @param stage index
   * @param reached the best epoch of the stage is taken
   * @param recordings of the table of what was heard, where there is one beside the model
   */
  StoredAligner model(int stage, Checkpoint reached, Optional<Fingerprint> recordings) {
    Aligner aligner = Aligner.withParameters(shape, reached.best().parameters());
    TrainedAligner trained =
        new TrainedAligner(
            aligner,
            reached.keptEpoch(),
            development.size(),
            development.calibration(aligner).map(StoredCalibration::facts));
    return new StoredAligner(
        aligner,
        input.logMel(),
        input.text().identity(),
        input.frozen(),
        reached.history(),
        SeenInTraining.provenance(config, trained, split.untilStage(stage), input, recordings));
  }
}
