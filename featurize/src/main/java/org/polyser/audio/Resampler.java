package org.polyser.audio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes the sample rate with a Kaiser-windowed sinc (beta 12, 64 zero crossings to either side):
 * from 44.1 or 48 to 16 kHz flat within 0.1 dB to 7.2 kHz, aliases and images below -100 dB. Linear
 * phase without delay: output sample m is the signal at time {@code m / to}. Beyond its ends the
 * signal counts as zero. Stateless but for a bounded cache of filters; thread-safe.
 *
 * <p>Source: Crochiere and Rabiner, Multirate Digital Signal Processing, section 2.3.
 */
public final class Resampler {

  private static final int MAX_FILTERS = 16;

  private static final Map<Ratio, PolyphaseFilter> FILTERS =
      Collections.synchronizedMap(new FilterCache());

  private Resampler() {}

  /**
   * Resamples a signal.
   *
   * @param samples signal at rate {@code from}
   * @param from rate of the input [Hz]
   * @param to rate of the output [Hz]
   * @return signal at rate {@code to}, {@code ceil(samples.length * to / from)} samples; the input
   *     itself if the rates are equal
   */
  public static float[] resample(float[] samples, int from, int to) {
    if (from < 1 || to < 1) {
      throw new IllegalArgumentException("rates must be >= 1, got " + from + " and " + to);
    }
    if (from == to || samples.length == 0) {
      return samples;
    }
    return new Resampling(samples, filter(Ratio.of(to, from))).run();
  }

  private static PolyphaseFilter filter(Ratio ratio) {
    PolyphaseFilter filter = FILTERS.get(ratio);
    if (filter == null) {
      filter = new PolyphaseFilter(ratio.up, ratio.down);
      FILTERS.put(ratio, filter);
    }
    return filter;
  }

  /** A ratio of rates in lowest terms. */
  private record Ratio(int up, int down) {

    static Ratio of(int to, int from) {
      int divisor = greatestCommonDivisor(to, from);
      return new Ratio(to / divisor, from / divisor);
    }

    private static int greatestCommonDivisor(int a, int b) {
      return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
  }

  /** Forgets the filter that was not used for longest. */
  private static final class FilterCache extends LinkedHashMap<Ratio, PolyphaseFilter> {

    private static final long serialVersionUID = 1L;

    FilterCache() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Ratio, PolyphaseFilter> eldest) {
      return size() > MAX_FILTERS;
    }
  }
}
