package org.polyser.jobs.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.polyser.corpus.CorpusFiles;

/**
 * A corpus folder at any location that Hadoop reads. Listed folder by folder: the recursive listing
 * of a local file system starts a process for every file.
 */
public final class HadoopCorpusFiles implements CorpusFiles {

  private final Path root;
  private final FileSystem fileSystem;
  private final List<String> files = new ArrayList<>();

  /**
   * @param root the folder, with its scheme
   * @throws IOException if it cannot be listed
   */
  public HadoopCorpusFiles(Path root) throws IOException {
    this.root = root;
    this.fileSystem = HadoopFiles.fileSystem(root);
    list(root, "");
    Collections.sort(files);
  }

  private void list(Path folder, String prefix) throws IOException {
    for (FileStatus status : fileSystem.listStatus(folder)) {
      String name = prefix + status.getPath().getName();
      if (status.isDirectory()) {
        list(status.getPath(), name + "/");
      } else {
        files.add(name);
      }
    }
  }

  @Override
  public String name() {
    return root.getName();
  }

  @Override
  public List<String> files() {
    return Collections.unmodifiableList(files);
  }

  @Override
  public InputStream open(String relativePath) throws IOException {
    return fileSystem.open(new Path(root, relativePath));
  }
}
