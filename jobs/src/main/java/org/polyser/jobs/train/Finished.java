package org.polyser.jobs.train;

import com.typesafe.config.Config;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.spark.StoredCalibration;
import org.polyser.store.StoredAligner;
import org.polyser.training.Checkpoint;

/**
 * Makes what a model folder holds of what a stage reached.
 *
 * @param config the whole configuration
 * @param shape of the aligner
 * @param logMel how the features are computed
 * @param textEncoder identity of the text encoder
 * @param split what is trained on, and what is apart
 * @param development what chooses the epochs and calibrates
 */
record Finished(
    Config config,
    AlignerConfig shape,
    LogMelConfig logMel,
    String textEncoder,
    DevelopmentSplit split,
    DevelopmentSet development) {

  /**
   * The model at the end of a stage.
   *
   * @param stage index
   * @param reached the best epoch of the stage is taken
   */
  StoredAligner model(int stage, Checkpoint reached) {
    Aligner aligner = Aligner.withParameters(shape, reached.best().parameters());
    TrainedAligner trained =
        new TrainedAligner(
            aligner,
            reached.keptEpoch(),
            development.size(),
            development.calibration(aligner).map(StoredCalibration::facts));
    return new StoredAligner(
        aligner,
        logMel,
        textEncoder,
        reached.history(),
        SeenInTraining.provenance(config, trained, split.untilStage(stage), textEncoder));
  }
}
