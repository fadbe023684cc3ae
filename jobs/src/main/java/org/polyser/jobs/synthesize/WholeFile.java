package org.polyser.jobs.synthesize;

import org.apache.hadoop.fs.Path;
import org.polyser.jobs.spark.HadoopFiles;

/** Files that are there only when they are whole. */
final class WholeFile {

  private WholeFile() {}

  static void write(Path file, String attempt, byte[] content) {
    HadoopFiles.write(file.suffix(attempt), content);
    rename(file.suffix(attempt), file);
  }

  static void rename(Path from, Path to) {
    HadoopFiles.delete(to.toString());
    HadoopFiles.move(from, to);
  }
}
