package org.polyser.features;

import org.polyser.audio.AudioReader;
import org.polyser.audio.RejectedAudioException;

/** A recording out of arrays, in blocks of 1,000 samples; on demand it breaks. */
final class ArrayReader implements AudioReader {

  private static final int BLOCK = 1000;

  private final float[][] channels;
  private final int sampleRate;
  private final float[][] block;
  private long breaksAt = Long.MAX_VALUE;
  private RejectedAudioException breaking;
  private int position;
  private int skipped;

  ArrayReader(float[][] channels, int sampleRate) {
    this.channels = channels;
    this.sampleRate = sampleRate;
    block = new float[channels.length][BLOCK];
  }

  ArrayReader breakingAt(long sample, RejectedAudioException why) {
    breaksAt = sample;
    breaking = why;
    return this;
  }

  int position() {
    return position;
  }

  int skipped() {
    return skipped;
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public int numChannels() {
    return channels.length;
  }

  @Override
  public int read() throws RejectedAudioException {
    if (position >= breaksAt) {
      throw breaking;
    }
    int count = Math.min(BLOCK, channels[0].length - position);
    for (int channel = 0; channel < channels.length; channel++) {
      System.arraycopy(channels[channel], position, block[channel], 0, count);
    }
    position += count;
    return count;
  }

  @Override
  public float[] channel(int index) {
    return block[index];
  }

  @Override
  public long skip(long numSamples) {
    int count = (int) Math.min(numSamples, channels[0].length - position);
    position += count;
    skipped += count;
    return count;
  }

  @Override
  public void close() {}
}
