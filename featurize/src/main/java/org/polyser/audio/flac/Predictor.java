package org.polyser.audio.flac;

import org.polyser.audio.RejectedAudioException;

/**
 * The predictor of a subframe: {@code x[i] = e[i] + ((c[0] x[i-1] + ... + c[order-1] x[i-order]) >>
 * shift)} for residuals {@code e}. Fixed predictors are such with the signs and binomials of
 * repeated differences and no shift. Sums have 64 bits, so that the 33 of a sample, 15 of a
 * coefficient and 5 of the number of terms always fit.
 *
 * <p>Source: RFC 9639, sections 9.2.5 and 9.2.6.
 */
final class Predictor {

  /** The highest order. */
  static final int MAX_ORDER = 32;

  private static final int FORBIDDEN_PRECISION = 16;
  private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

  private final long[] coefficients = new long[MAX_ORDER];
  private int order;
  private int shift;

  /** Becomes that of a subframe, whose header and first samples were read. */
  void read(BitReader bits, SubframeHeader header)
      throws RejectedAudioException, OutOfBitsException {
    order = header.order();
    if (header.kind() == SubframeHeader.Kind.LINEAR) {
      readLinear(bits);
    } else {
      setFixed();
    }
  }

  private void setFixed() {
    shift = 0;
    for (int i = 0; i < order; i++) {
      coefficients[i] = FIXED[order][i];
    }
  }

  private void readLinear(BitReader bits) throws RejectedAudioException, OutOfBitsException {
    int precision = bits.small(4) + 1;
    shift = (int) bits.signed(5);
    if (precision == FORBIDDEN_PRECISION || shift < 0) {
      throw Rejection.corrupt("a forbidden precision or shift of a predictor");
    }
    for (int i = 0; i < order; i++) {
      coefficients[i] = bits.signed(precision);
    }
  }

  /**
   * Turns residuals to samples.
   *
   * @param samples of which those before {@code from} are restored, at least as many as the order
   */
  void restore(int[] samples, int from, int to) {
    switch (order) {
      case 0 -> {}
      case 1 -> LowOrders.restore1(samples, from, to, coefficients, shift);
      case 2 -> LowOrders.restore2(samples, from, to, coefficients, shift);
      case 3 -> LowOrders.restore3(samples, from, to, coefficients, shift);
      case 4 -> LowOrders.restore4(samples, from, to, coefficients, shift);
      case 5 -> LowOrders.restore5(samples, from, to, coefficients, shift);
      case 6 -> LowOrders.restore6(samples, from, to, coefficients, shift);
      case 7 -> HighOrders.restore7(samples, from, to, coefficients, shift);
      case 8 -> HighOrders.restore8(samples, from, to, coefficients, shift);
      case 9 -> HighOrders.restore9(samples, from, to, coefficients, shift);
      case 10 -> HighOrders.restore10(samples, from, to, coefficients, shift);
      case 11 -> HighOrders.restore11(samples, from, to, coefficients, shift);
      case 12 -> HighOrders.restore12(samples, from, to, coefficients, shift);
      default -> restoreAny(samples, from, to);
    }
  }

  private void restoreAny(int[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      long sum = 0;
      for (int j = 0; j < order; j++) {
        sum += coefficients[j] * samples[i - 1 - j];
      }
      samples[i] += (int) (sum >> shift);
    }
  }

  /** As {@link #restore(int[], int, int)}, for samples of 33 bits. */
  void restore(long[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      long sum = 0;
      for (int j = 0; j < order; j++) {
        sum += coefficients[j] * samples[i - 1 - j];
      }
      samples[i] += sum >> shift;
    }
  }
}
