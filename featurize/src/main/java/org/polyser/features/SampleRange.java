package org.polyser.features;

/** Smallest and largest sample of a signal up to the first sound, which tell digital silence. */
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

  /** Takes the next samples, and looks at them until something can be heard. */
  void add(float[] samples, int from, int to) {
    for (int i = from; i < to && silent(); i++) {
      low = Math.min(low, samples[i]);
      high = Math.max(high, samples[i]);
    }
  }

  /** Whether nothing can be heard; true before the first sample. */
  boolean silent() {
    return high - low <= SILENCE || high < low;
  }
}
