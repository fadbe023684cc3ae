package org.polyser.jobs.recordings;

import java.io.Serializable;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** Where the bytes of a recording are. */
public sealed interface RecordingLocation extends Serializable {

  /** Number of encoded bytes, 0 where there are none. */
  long length();

  /** What recordings are sorted by so that neighbours are read one after another. */
  String file();

  /**
   * A stretch of a file: the whole of it, or a member of a tar archive.
   *
   * @param file URI of the file
   * @param offset of the first byte
   * @param length number of bytes
   */
  record FileRange(String file, long offset, long length) implements RecordingLocation {}

  /**
   * A member of an archive that can only be read from its start on.
   *
   * @param file URI of the archive
   * @param member name within it
   * @param length its share of the archive's bytes
   */
  record SequentialMember(String file, String member, long length) implements RecordingLocation {}

  /**
   * Nowhere.
   *
   * @param code why
   * @param detail one line
   */
  record Nowhere(RejectionCode code, String detail) implements RecordingLocation {

    static Nowhere of(RejectedAudioException e) {
      return new Nowhere(e.code(), e.detail());
    }

    @Override
    public long length() {
      return 0;
    }

    @Override
    public String file() {
      return "";
    }

    RejectedAudioException rejection() {
      return new RejectedAudioException(code, detail);
    }
  }
}
