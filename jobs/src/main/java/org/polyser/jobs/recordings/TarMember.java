package org.polyser.jobs.recordings;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** The rules for members of tar archives. */
final class TarMember {

  private TarMember() {}

  /** Refuses links, folders, devices, and names that leave the archive. */
  static void requireFile(TarArchiveEntry entry) throws RejectedAudioException {
    MemberName.requireSafe(entry.getName());
    if (entry.isLink() || entry.isSymbolicLink()) {
      throw new RejectedAudioException(
          RejectionCode.UNSAFE_MEMBER, "the member must be a file, got a link");
    }
    if (!entry.isFile() || entry.isSparse()) {
      throw new RejectedAudioException(RejectionCode.UNREADABLE, "the member must be a plain file");
    }
  }
}
