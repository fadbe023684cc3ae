package org.polyser.features;

import org.polyser.audio.RejectionCode;

/** What became of a stretch of a recording. */
public sealed interface StretchOutcome {

  /** Index of the stretch in the list that was asked for. */
  int index();

  /**
   * Its features.
   *
   * @param index of the stretch
   * @param numFrames number of frames, at least 1
   * @param halves log-mel in IEEE half precision, little-endian, row-major {@code [numFrames,
   *     numMels]}
   * @param seconds length [s]
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Features(int index, int numFrames, byte[] halves, double seconds)
      implements StretchOutcome {}

  /**
   * Why it has none.
   *
   * @param index of the stretch
   * @param code the kind of defect
   * @param detail one line: what was found
   */
  record Rejection(int index, RejectionCode code, String detail) implements StretchOutcome {}
}
