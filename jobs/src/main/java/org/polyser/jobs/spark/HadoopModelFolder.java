package org.polyser.jobs.spark;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.polyser.store.ModelFolder;

/**
 * A model folder at any location that Hadoop reads.
 *
 * @param location URI or path
 */
public record HadoopModelFolder(String location) implements ModelFolder {

  @Override
  public byte[] read(String name) throws IOException {
    Path path = new Path(location, name);
    try (var stream = HadoopFiles.fileSystem(path).open(path)) {
      return stream.readAllBytes();
    }
  }

  @Override
  public void write(String name, byte[] content) {
    HadoopFiles.write(new Path(location, name), content);
  }
}
