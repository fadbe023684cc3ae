package org.polyser.features;

import java.util.ArrayList;
import java.util.List;

/**
 * One stage of a Stockham autosort transform (decimation in frequency), as both kernels run it.
 * With n points left, {@code stride} sub-transforms side by side and {@code numGroups = n / radix},
 * the butterfly of group p and sub-transform q reads points {@code q + stride * (p + numGroups *
 * j)}, j = 0..radix-1, and writes points {@code q + stride * (radix * p + j)}, multiplied by the
 * factor {@code exp(-2 pi i p j / n)}.
 *
 * <p>Source: Van Loan, Computational Frameworks for the Fast Fourier Transform, section 1.7.
 */
final class FftStage {

  private static final int FUSED = 3;

  private final int radix;
  private final int stride;
  private final int numGroups;

  /** Real parts of the factors, at {@code radix * p + j}. */
  final float[] cos;

  /** Imaginary parts of the factors, at {@code radix * p + j}. */
  final float[] sin;

  private FftStage(int radix, int length, int stride) {
    this.radix = radix;
    this.stride = stride;
    numGroups = length / radix;
    cos = new float[length];
    sin = new float[length];
    for (int i = 0; i < length; i++) {
      cos[i] = Twiddle.cos((long) (i / radix) * (i % radix), length);
      sin[i] = Twiddle.minusSin((long) (i / radix) * (i % radix), length);
    }
  }

  /**
   * The factors as sums that are fused with their products want them: real part, imaginary part,
   * and the imaginary part with the other sign, for one output after the other.
   */
  float[] fusedFactors() {
    float[] fused = new float[FUSED * cos.length];
    for (int i = 0; i < cos.length; i++) {
      fused[FUSED * i] = cos[i];
      fused[FUSED * i + 1] = sin[i];
      fused[FUSED * i + 2] = -sin[i];
    }
    return fused;
  }

  /** Index of the first of the {@link #fusedFactors} of a group. */
  int fusedFactorsOf(int group) {
    return FUSED * radix * group;
  }

  /** The stages of a transform of a length that {@link Radices} can split. */
  static List<FftStage> ofLength(int length) {
    List<FftStage> stages = new ArrayList<>();
    int stride = 1;
    for (int radix : Radices.factorise(length).orElseThrow()) {
      stages.add(new FftStage(radix, length / stride, stride));
      stride *= radix;
    }
    return stages;
  }

  int radix() {
    return radix;
  }

  int stride() {
    return stride;
  }

  int numGroups() {
    return numGroups;
  }

  /**
   * The samples of a real signal, packed in pairs into the points of this first stage, in the order
   * in which the groups read them.
   */
  int[] readingOrder() {
    int[] order = new int[2 * radix * numGroups];
    for (int i = 0; i < order.length; i++) {
      int point = i / 2 / radix + i / 2 % radix * numGroups;
      order[i] = 2 * point + i % 2;
    }
    return order;
  }

  /** Distance of the points that a butterfly reads. */
  int inStep() {
    return stride * numGroups;
  }
}
