package org.polyser.jobs.train;

import java.io.IOException;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.Cohort;
import org.polyser.training.Checkpoint;
import org.polyser.training.Erasure;
import org.polyser.training.StageConfig;
import org.polyser.training.StageSample;
import org.polyser.training.TrainingConfig;
import org.polyser.training.spark.FrameShards;

/**
 * What is made of the parameters that a stage ends with, by utterances that it was trained on.
 *
 * @param shape of the aligner
 * @param training all stages
 * @param split what each is trained on
 * @param shards where the frames lie
 */
record StageAligners(
    AlignerConfig shape, TrainingConfig training, DevelopmentSplit split, FrameShards shards) {

  /** Draws for a cohort, enough for a share of 5 % to be told to about half a percent. */
  private static final int COHORT = 1024;

  /** Draws for an erasure, enough for a mean of each of two dozen languages. */
  private static final int ERASURE = 4096;

  /**
   * The aligner that a stage leaves.
   *
   * @param stage index
   * @param reached its best epoch is taken
   * @throws IOException if frames cannot be read
   */
  Aligner of(int stage, Checkpoint reached) throws IOException {
    Aligner trained = Aligner.withParameters(shape, reached.best().parameters());
    if (training.stages().get(stage).erasure() == Erasure.NONE) {
      return trained;
    }
    try (FrameShards.Reader frames = shards.open()) {
      return sample(stage, ERASURE).withoutLanguage(trained, frames);
    }
  }

  /** The cohort that the model keeps: of what its last stage was trained on. */
  Cohort cohort(Aligner aligner) throws IOException {
    try (FrameShards.Reader frames = shards.open()) {
      return sample(training.stages().size() - 1, COHORT).cohort(aligner, frames);
    }
  }

  private StageSample sample(int index, int draws) {
    StageConfig stage = training.stages().get(index);
    return new StageSample(split.ofStage(index), stage.balance(), draws, training.seed(stage));
  }
}
