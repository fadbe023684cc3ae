package org.polyser.jobs.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** The bytes of recordings at any location that Hadoop reads. */
public final class Recordings {

  private Recordings() {}

  /**
   * @param recording URI or path
   * @return all bytes of the file
   * @throws RejectedAudioException if it is missing or cannot be read: one bad file among many ends
   *     as a rejected row, not as a failed job
   */
  public static byte[] read(String recording) throws RejectedAudioException {
    Path path = new Path(recording);
    try (FSDataInputStream stream = HadoopFiles.fileSystem(path).open(path)) {
      return stream.readAllBytes();
    } catch (FileNotFoundException e) {
      throw rejected(e);
    } catch (IOException e) {
      throw new RejectedAudioException(
          RejectionCode.UNREADABLE, e.getClass().getSimpleName() + " while reading");
    }
  }

  /** Hadoop's local file system says this of a file without read permission, too. */
  private static RejectedAudioException rejected(FileNotFoundException e) {
    boolean denied = String.valueOf(e.getMessage()).contains("Permission denied");
    return denied
        ? new RejectedAudioException(RejectionCode.UNREADABLE, "permission denied")
        : new RejectedAudioException(RejectionCode.MISSING, "no such file");
  }
}
