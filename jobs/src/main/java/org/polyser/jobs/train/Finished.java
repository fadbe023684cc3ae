package org.polyser.jobs.train;

import com.typesafe.config.Config;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.features.LogMelConfig;
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
 * @param developmentUtterances that choose the epochs
 */
record Finished(
    Config config,
    AlignerConfig shape,
    LogMelConfig logMel,
    String textEncoder,
    DevelopmentSplit split,
    int developmentUtterances) {

  /**
   * The model at the end of a stage.
   *
   * @param stage index
   * @param reached the best epoch of the stage is taken
   */
  StoredAligner model(int stage, Checkpoint reached) {
    Aligner aligner = Aligner.withParameters(shape, reached.best().parameters());
    return new StoredAligner(
        aligner,
        logMel,
        textEncoder,
        reached.history(),
        SeenInTraining.provenance(
            config,
            new TrainedAligner(aligner, reached.keptEpoch(), developmentUtterances),
            split.untilStage(stage),
            textEncoder));
  }
}
