package org.polyser.jobs.train;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.store.AlignerStore;
import org.polyser.training.Checkpoint;
import org.polyser.training.StageConfig;

/**
 * The models at the end of all stages but the last, each a model folder {@code stages/NUMBER-NAME}
 * in that of the last: what a later stage changed can be measured. They lie with the checkpoints
 * until the training ends.
 */
final class StageModels {

  private final String checkpoints;
  private final List<StageConfig> stages;
  private final Finished finished;

  StageModels(String checkpoints, List<StageConfig> stages, Finished finished) {
    this.checkpoints = checkpoints;
    this.stages = stages;
    this.finished = finished;
  }

  void keep(int stage, Checkpoint reached) throws IOException {
    if (stage < stages.size() - 1) {
      String name = URLEncoder.encode(stages.get(stage).name(), StandardCharsets.UTF_8);
      AlignerStore.write(
          StageFolders.of(checkpoints, (stage + 1) + "-" + name),
          finished.model(stage, reached, Optional.empty()));
    }
  }

  /** Moves them from the checkpoints into the model folder. */
  static void move(String checkpoints, String model) throws IOException {
    Path from = new Path(checkpoints, StageFolders.FOLDER);
    if (HadoopFiles.exists(from.toString())) {
      Path to = new Path(model, StageFolders.FOLDER);
      HadoopFiles.delete(to.toString());
      if (!HadoopFiles.fileSystem(from).rename(from, to)) {
        throw new IOException(from + " could not be renamed to " + to);
      }
    }
  }
}
