package org.polyser.eval.content;

import java.util.stream.IntStream;

/**
 * When a recording is taken for a copy of another. The limit lies between what codecs do to a
 * recording and how much two takes of the same sentence by the same actor are alike, and on the
 * side of the latter: no other recording was taken for a copy, while of copies as Opus of 8 kbit/s
 * more than half are missed, of those as GSM a fifth, and none as MP3 of 24 kbit/s or mu-law at 8
 * kHz (measured in {@code src-test/benchmarks/RESULTS.md}, Copies of recordings).
 */
public final class CopyRule {

  /** Largest distance of a copy. */
  private static final double MAX_DISTANCE = 0.1;

  /** Frames around a candidate's offset that are tried. */
  private static final int SLACK = 2;

  private CopyRule() {}

  /**
   * Whether a recording is a copy of another.
   *
   * @param recording the one in question
   * @param other the other's words
   * @param offset as two equal keys suggest it: frame less place times hop
   */
  public static boolean isCopy(Contrasts recording, ContentWords other, int offset) {
    return IntStream.rangeClosed(offset - SLACK, offset + SLACK)
        .mapToObj(at -> recording.distance(other, at))
        .anyMatch(distance -> distance.isPresent() && distance.getAsDouble() <= MAX_DISTANCE);
  }
}
