package org.polyser.jobs.recordings;

import java.util.Arrays;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** The rule for names of members: they stay within their archive. */
final class MemberName {

  private MemberName() {}

  /** Refuses an absolute name and one that climbs. */
  static void requireSafe(String name) throws RejectedAudioException {
    if (name.startsWith("/") || Arrays.asList(name.split("/")).contains("..")) {
      throw new RejectedAudioException(
          RejectionCode.UNSAFE_MEMBER, "the member's name must stay within the archive");
    }
  }

  /** Without the {@code ./} that tar writes before names. */
  static String normalised(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }
}
