package org.polyser.jobs.train;

import java.io.IOException;
import java.util.List;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.Cohort;
import org.polyser.training.CohortSample;
import org.polyser.training.StageConfig;
import org.polyser.training.TrainingConfig;
import org.polyser.training.spark.FrameShards;

/** The cohort that a model keeps: of what its last stage was trained on, balanced as that was. */
final class TrainingCohort {

  private TrainingCohort() {}

  static Cohort of(
      Aligner aligner, TrainingConfig training, DevelopmentSplit split, FrameShards shards)
      throws IOException {
    List<StageConfig> stages = training.stages();
    int last = stages.size() - 1;
    CohortSample sample =
        new CohortSample(
            split.ofStage(last), stages.get(last).balance(), training.seed(stages.get(last)));
    try (FrameShards.Reader frames = shards.open()) {
      return sample.embedded(aligner, frames);
    }
  }
}
