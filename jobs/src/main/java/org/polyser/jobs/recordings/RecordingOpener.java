package org.polyser.jobs.recordings;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import org.polyser.jobs.spark.HadoopFiles;

/**
 * Opens ranges of files, one after another: the bytes of one are good until the next is opened. A
 * file stays open as long as ranges of it follow each other. Serves one thread.
 */
public final class RecordingOpener implements AutoCloseable {

  private static final int WINDOW = 1 << 20;

  private final byte[] window = new byte[WINDOW];
  private String file = "";
  private FSDataInputStream stream;

  /** The bytes of a range. */
  public RecordingBytes open(FileRange range) throws RejectedAudioException {
    try {
      if (!file.equals(range.file())) {
        close();
        stream = open(new Path(range.file()));
        file = range.file();
      }
      return new HadoopBytes(stream, range.offset(), range.length(), window);
    } catch (IOException e) {
      throw ReadFailure.ofFile(e);
    }
  }

  /** The bytes of a file whose length is not known yet. */
  public RecordingBytes open(String recording) throws RejectedAudioException {
    try {
      Path path = new Path(recording);
      long length = files(path).getFileStatus(path).getLen();
      return open(new FileRange(recording, 0, length));
    } catch (IOException e) {
      throw ReadFailure.ofFile(e);
    }
  }

  private static FSDataInputStream open(Path path) throws IOException {
    return files(path).open(path);
  }

  /** Local files without the checksums that Hadoop would look for beside each. */
  static FileSystem files(Path path) {
    FileSystem files = HadoopFiles.fileSystem(path);
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      file = "";
      stream.close();
      stream = null;
    }
  }
}
