package org.polyser.jobs.recordings;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.jobs.recordings.InflationGuard.BombException;

/** What a failure to read bytes means for the recording: one bad file among many fails no job. */
final class ReadFailure {

  private ReadFailure() {}

  /** Of a file. */
  static RejectedAudioException ofFile(IOException e) {
    if (e instanceof FileNotFoundException) {
      return ofMissing(e);
    }
    return new RejectedAudioException(
        RejectionCode.UNREADABLE, e.getClass().getSimpleName() + " while reading");
  }

  /** Hadoop's local file system says this of a file without read permission, too. */
  private static RejectedAudioException ofMissing(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Permission denied") || message.contains("Is a directory")
        ? new RejectedAudioException(RejectionCode.UNREADABLE, "permission denied or no plain file")
        : new RejectedAudioException(RejectionCode.MISSING, "no such file");
  }

  /** Of an archive that broke while it was read. */
  static RejectedAudioException ofArchive(IOException e) {
    if (e instanceof BombException) {
      return new RejectedAudioException(RejectionCode.TOO_LARGE, e.getMessage());
    }
    return e instanceof FileNotFoundException
        ? ofMissing(e)
        : new RejectedAudioException(
            RejectionCode.TRUNCATED, "the archive ends or breaks before or within the member");
  }
}
