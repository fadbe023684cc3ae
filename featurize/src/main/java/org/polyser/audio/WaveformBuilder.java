package org.polyser.audio;

import java.util.Arrays;

/** Gathers the blocks of a recording. */
public final class WaveformBuilder {

  private final float[][] channels;
  private int numSamples;

  private WaveformBuilder(int numChannels) {
    channels = new float[numChannels][0];
  }

  /** All that a reader has to give. */
  public static Waveform all(AudioReader reader) throws RejectedAudioException {
    WaveformBuilder builder = new WaveformBuilder(reader.numChannels());
    for (int count = reader.read(); count > 0; count = reader.read()) {
      builder.add(reader, count);
    }
    return builder.waveform(reader.sampleRate());
  }

  private void add(AudioReader reader, int count) throws RejectedAudioException {
    reserve((long) numSamples + count);
    for (int channel = 0; channel < channels.length; channel++) {
      System.arraycopy(reader.channel(channel), 0, channels[channel], numSamples, count);
    }
    numSamples += count;
  }

  private void reserve(long length) throws RejectedAudioException {
    AudioLimits.requireSize(length, channels.length);
    if (length > channels[0].length) {
      int capacity = (int) Math.max(length, 2L * channels[0].length);
      Arrays.setAll(channels, i -> Arrays.copyOf(channels[i], capacity));
    }
  }

  private Waveform waveform(int sampleRate) {
    Arrays.setAll(channels, i -> Arrays.copyOf(channels[i], numSamples));
    return new Waveform(channels, sampleRate);
  }
}
