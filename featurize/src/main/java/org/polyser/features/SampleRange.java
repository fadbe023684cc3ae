package org.polyser.features;

/** Smallest and largest sample so far, which tell digital silence. */
final class SampleRange {

  /** Two steps of 16-bit audio, one to either side: what dither leaves of silence. */
  private static final float SILENCE = 0x1p-14f;

  private float low;
  private float high;

  SampleRange() {
    clear();
  }

  void clear() {
    low = Float.POSITIVE_INFINITY;
    high = Float.NEGATIVE_INFINITY;
  }

  void add(float[] samples, int from, int to) {
    float smallest = low;
    float largest = high;
    for (int i = from; i < to; i++) {
      smallest = Math.min(smallest, samples[i]);
      largest = Math.max(largest, samples[i]);
    }
    low = smallest;
    high = largest;
  }

  /** Whether nothing can be heard; true before the first sample. */
  boolean silent() {
    return high - low <= SILENCE || high < low;
  }
}
