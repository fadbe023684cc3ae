package org.polyser.functionals;

import java.util.Arrays;

/**
 * The voiced frames of an utterance, which most contours are looked at over.
 *
 * @param numbers of at least one frame, rising
 */
@SuppressWarnings("ArrayRecordComponent")
record VoicedFrames(int[] numbers) {

  /** All of so many frames. */
  static VoicedFrames all(int numFrames) {
    int[] numbers = new int[numFrames];
    Arrays.setAll(numbers, frame -> frame);
    return new VoicedFrames(numbers);
  }

  /** Those whose value is above another. */
  static VoicedFrames above(double floor, double[] contour) {
    int[] numbers = new int[contour.length];
    int count = 0;
    for (int frame = 0; frame < contour.length; frame++) {
      if (contour[frame] > floor) {
        numbers[count++] = frame;
      }
    }
    return new VoicedFrames(Arrays.copyOf(numbers, count));
  }

  int count() {
    return numbers.length;
  }

  /**
   * Their values.
   *
   * @param contour {@code [numFrames]}
   * @return {@code [count]}
   */
  double[] of(double[] contour) {
    double[] values = new double[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = contour[numbers[i]];
    }
    return values;
  }
}
