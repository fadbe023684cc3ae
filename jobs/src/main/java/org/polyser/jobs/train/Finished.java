package org.polyser.jobs.train;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.Optional;
import org.polyser.aligner.Aligner;
import org.polyser.jobs.spark.StoredCalibration;
import org.polyser.provenance.Fingerprint;
import org.polyser.store.StoredAligner;
import org.polyser.training.Checkpoint;

/**
 * Makes what a model folder holds of what a stage reached.
 *
 * @param config the whole configuration
 * @param input what the aligner is put on
 * @param split what is trained on, and what is apart
 * @param development what chooses the epochs and calibrates
 * @param aligners that the stages leave
 */
record Finished(
    Config config,
    TrainingInput input,
    DevelopmentSplit split,
    DevelopmentSet development,
    StageAligners aligners) {

  /**
   * The model at the end of a stage.
   *
   * @param stage index
   * @param reached the best epoch of the stage is taken
   * @param recordings of the table of what was heard, where there is one beside the model
   * @throws IOException if frames cannot be read
   */
  StoredAligner model(int stage, Checkpoint reached, Optional<Fingerprint> recordings)
      throws IOException {
    Aligner aligner = aligners.of(stage, reached);
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
