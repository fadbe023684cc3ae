package org.polyser.synthesis.measure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.polyser.synthesis.signal.Semitones;

/**
 * F0 of an utterance, by the normalised autocorrelation of frames of 40 ms every 20 ms, at 4 kHz.
 * Of the candidate lags the shortest counts whose correlation comes near to the largest; frames
 * without a clear one are unvoiced.
 *
 * <p>Source: P. Boersma, "Accurate short-term analysis of the fundamental frequency and the
 * harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17, 1993, in a simple form without
 * its path finder.
 */
final class PitchTrack {

  private static final int RATE = 4000;
  private static final int FRAME = 160;
  private static final int SHIFT = 80;
  private static final int SHORTEST = RATE / 500;
  private static final int LONGEST = RATE / 60;
  private static final double VOICED = 0.6;
  private static final double NEAR = 0.88;
  private static final double WIDEST = 8;
  private static final double SILENT_POWER = 1e-6;

  private PitchTrack() {}

  /** F0 of all frames [semitones over 100 Hz], NaN where they are unvoiced. */
  static double[] semitones(float[] samples, int sampleRate) {
    float[] low = decimated(samples, sampleRate / RATE);
    int frames = Math.max(0, (low.length - FRAME - LONGEST) / SHIFT + 1);
    double[] track = new double[frames];
    for (int frame = 0; frame < frames; frame++) {
      double lag = lag(low, frame * SHIFT);
      track[frame] = lag > 0 ? Semitones.of(RATE / lag / 100) : Double.NaN;
    }
    return track;
  }

  /**
   * The rise from end to end of the straight line nearest to a track.
   *
   * @param median of the track; what is further from it than F0 moves is the noise of a fricative
   * @return NaN without two values
   */
  static double rise(double[] track, double median) {
    int[] frames =
        IntStream.range(0, track.length)
            .filter(frame -> Math.abs(track[frame] - median) < WIDEST)
            .toArray();
    double middle = Arrays.stream(frames).average().orElse(0);
    double covariance = 0;
    double variance = 0;
    for (int frame : frames) {
      covariance += (frame - middle) * track[frame];
      variance += (frame - middle) * (frame - middle);
    }
    return covariance / variance * (track.length - 1);
  }

  /** Means of neighbours, which is filter enough for a fundamental. */
  private static float[] decimated(float[] samples, int factor) {
    float[] low = new float[samples.length / factor];
    for (int i = 0; i < low.length; i++) {
      float sum = 0;
      for (int j = 0; j < factor; j++) {
        sum += samples[i * factor + j];
      }
      low[i] = sum / factor;
    }
    return low;
  }

  /** The period of a frame [samples], or 0 if it is unvoiced. */
  private static double lag(float[] low, int from) {
    double power = dot(low, from, from);
    if (power < SILENT_POWER * FRAME) {
      return 0;
    }
    double[] correlations = new double[LONGEST + 1];
    double shifted = dot(low, from + SHORTEST, from + SHORTEST);
    double largest = 0;
    for (int lag = SHORTEST; lag <= LONGEST; lag++) {
      correlations[lag] = dot(low, from, from + lag) / Math.sqrt(power * shifted + 1e-20);
      largest = Math.max(largest, correlations[lag]);
      double leaving = low[from + lag];
      double entering = from + lag + FRAME < low.length ? low[from + lag + FRAME] : 0;
      shifted = Math.max(0, shifted - leaving * leaving + entering * entering);
    }
    return largest < VOICED ? 0 : peak(correlations, NEAR * largest);
  }

  /** The first peak above a threshold, between samples by a parabola. */
  private static double peak(double[] correlations, double threshold) {
    for (int lag = SHORTEST + 1; lag < LONGEST; lag++) {
      double before = correlations[lag - 1];
      double here = correlations[lag];
      double after = correlations[lag + 1];
      if (here >= threshold && here >= before && here > after) {
        return lag + 0.5 * (before - after) / (before - 2 * here + after);
      }
    }
    return 0;
  }

  private static double dot(float[] x, int a, int b) {
    float sum = 0;
    for (int i = 0; i < FRAME; i++) {
      sum += x[a + i] * x[b + i];
    }
    return sum;
  }
}
