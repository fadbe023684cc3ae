package org.polyser.jobs.train;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;

/**
 * Where the models at the end of earlier stages lie in a model folder: {@code stages/NUMBER-NAME},
 * in the order of the stages.
 */
public final class StageFolders {

  static final String FOLDER = "stages";

  private StageFolders() {}

  /** Those of a model folder, which may have none. */
  public static List<String> names(String model) throws IOException {
    Path folder = new Path(model, FOLDER);
    if (!HadoopFiles.exists(folder.toString())) {
      return List.of();
    }
    return Arrays.stream(HadoopFiles.fileSystem(folder).listStatus(folder))
        .filter(FileStatus::isDirectory)
        .map(status -> status.getPath().getName())
        .sorted()
        .toList();
  }

  /** The folder of one. */
  public static HadoopModelFolder of(String model, String name) {
    return new HadoopModelFolder(model + "/" + FOLDER + "/" + name);
  }
}
