package org.polyser.audio.flac;

import org.polyser.audio.RejectedAudioException;

/**
 * The header of a subframe.
 *
 * <p>Source: RFC 9639, sections 9.2.1 and 9.2.2.
 *
 * @param kind how the samples are coded
 * @param order of the predictor, 0 where there is none
 * @param wasted zero bits at the lower end of every sample, which are not coded
 */
record SubframeHeader(Kind kind, int order, int wasted) {

  /** How the samples of a subframe are coded. */
  enum Kind {
    CONSTANT,
    VERBATIM,
    FIXED,
    LINEAR
  }

  private static final int FIXED = 0b001000;
  private static final int MAX_FIXED_ORDER = 4;
  private static final int LINEAR = 0b100000;

  /**
   * Reads a header.
   *
   * @param depth bits of a sample, wasted ones included
   * @param blockSize samples of the subframe
   */
  static SubframeHeader read(BitReader bits, int depth, int blockSize)
      throws RejectedAudioException, OutOfBitsException {
    if (bits.small(1) != 0) {
      throw Rejection.corrupt("a subframe does not start with 0");
    }
    int type = bits.small(6);
    int wasted = bits.small(1) == 0 ? 0 : bits.unary() + 1;
    SubframeHeader header = of(type, wasted);
    if (wasted >= depth || header.order > blockSize) {
      throw Rejection.corrupt("more wasted bits than bits, or a longer history than block");
    }
    return header;
  }

  private static SubframeHeader of(int type, int wasted) throws RejectedAudioException {
    if (type >= LINEAR) {
      return new SubframeHeader(Kind.LINEAR, type - LINEAR + 1, wasted);
    }
    if (type >= FIXED && type <= FIXED + MAX_FIXED_ORDER) {
      return new SubframeHeader(Kind.FIXED, type - FIXED, wasted);
    }
    return switch (type) {
      case 0 -> new SubframeHeader(Kind.CONSTANT, 0, wasted);
      case 1 -> new SubframeHeader(Kind.VERBATIM, 0, wasted);
      default -> throw Rejection.corrupt("a subframe of the reserved type " + type);
    };
  }
}
