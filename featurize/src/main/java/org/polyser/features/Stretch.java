package org.polyser.features;

import java.util.OptionalDouble;

/**
 * A part of one channel of a recording: what an utterance is made of.
 *
 * @param channel counted from 0
 * @param startSeconds from the start of the recording [s]
 * @param durationSeconds length [s]; empty for the rest of the recording
 */
public record Stretch(int channel, double startSeconds, OptionalDouble durationSeconds) {

  /** A whole channel. */
  public static Stretch wholeChannel(int channel) {
    return new Stretch(channel, 0, OptionalDouble.empty());
  }

  /** The first sample at a rate, the nearest to the start. */
  long firstSample(int sampleRate) {
    return Math.round(startSeconds * sampleRate);
  }

  /** The sample after the last one, {@code Long.MAX_VALUE} for the rest of the recording. */
  long endSample(int sampleRate) {
    return durationSeconds.isPresent()
        ? Math.round((startSeconds + durationSeconds.getAsDouble()) * sampleRate)
        : Long.MAX_VALUE;
  }

  /** Whether it can lie in any recording at all. */
  boolean plausible() {
    return startSeconds >= 0 && !(durationSeconds.orElse(1) <= 0) && !Double.isNaN(end());
  }

  private double end() {
    return startSeconds + durationSeconds.orElse(0);
  }

  /** Start and end for a message, such as {@code [1.5, 2.0) s}. */
  String interval() {
    return "[" + startSeconds + ", " + (durationSeconds.isPresent() ? end() : "end") + ") s";
  }
}
