package org.polyser.audio;

import java.util.Arrays;

/**
 * Decoded audio: samples nominally in [-1, 1], full scale being 1; lossy codecs and float
 * recordings may exceed it a little. The arrays are the record's own: neither side changes them.
 *
 * @param channels {@code [numChannels][numSamples]}, at least one channel, all of the same length
 * @param sampleRate samples per second and channel [Hz]
 */
@SuppressWarnings("ArrayRecordComponent")
public record Waveform(float[][] channels, int sampleRate) {

  /** Checks that there is a channel, that lengths agree and that the rate is positive. */
  public Waveform {
    if (channels.length == 0) {
      throw new IllegalArgumentException("a waveform has at least one channel");
    }
    for (float[] channel : channels) {
      if (channel.length != channels[0].length) {
        throw new IllegalArgumentException("all channels must have the same length");
      }
    }
    if (sampleRate < 1) {
      throw new IllegalArgumentException("sampleRate must be >= 1, got " + sampleRate);
    }
  }

  /** Number of channels. */
  public int numChannels() {
    return channels.length;
  }

  /** Number of samples of each channel. */
  public int numSamples() {
    return channels[0].length;
  }

  /** Length [s]. */
  public double durationSeconds() {
    return (double) numSamples() / sampleRate;
  }

  /**
   * The samples of one channel.
   *
   * @param index counted from 0
   * @return {@code [numSamples]}, not a copy
   */
  public float[] channel(int index) {
    return channels[index];
  }

  /**
   * A stretch of all channels, from the nearest sample to the nearest sample; what lies beyond the
   * end is left out.
   *
   * @param startSeconds >= 0 [s]
   * @param durationSeconds >= 0 [s], infinite for the rest
   * @return a copy of the stretch, empty if it starts beyond the end
   */
  public Waveform segment(double startSeconds, double durationSeconds) {
    if (!(startSeconds >= 0) || !(durationSeconds >= 0)) {
      throw new IllegalArgumentException(
          "start and duration must be >= 0, got " + startSeconds + " and " + durationSeconds);
    }
    int from = index(startSeconds);
    int to = index(startSeconds + durationSeconds);
    float[][] parts = new float[channels.length][];
    Arrays.setAll(parts, i -> Arrays.copyOfRange(channels[i], from, to));
    return new Waveform(parts, sampleRate);
  }

  private int index(double seconds) {
    return (int) Math.min(numSamples(), Math.round(seconds * sampleRate));
  }
}
