package org.polyser.audio.pcm;

import java.nio.ByteBuffer;
import org.polyser.audio.AudioLimits;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.samples.SampleEncoding;

/** Reads samples that need no codec. */
final class PcmReader implements AudioReader {

  private static final int BLOCK_SAMPLES = 8192;

  private final InputWindow input;
  private final PcmLayout layout;
  private final long numPresent;
  private final float[][] channels;
  private long position;

  private PcmReader(InputWindow input, PcmLayout layout) {
    this.input = input;
    this.layout = layout;
    long present = Math.max(0, Math.min(layout.numBytes(), input.length() - layout.start()));
    numPresent = present / layout.blockLength();
    int capacity = (int) Math.min(BLOCK_SAMPLES, numPresent);
    channels = new float[layout.numChannels()][capacity];
  }

  /**
   * @throws RejectedAudioException if no samples are declared
   */
  static PcmReader open(InputWindow input, PcmLayout layout) throws RejectedAudioException {
    if (layout.numSamples() == 0) {
      throw new RejectedAudioException(RejectionCode.EMPTY, "no samples");
    }
    return new PcmReader(input, layout);
  }

  @Override
  public int sampleRate() {
    return layout.sampleRate();
  }

  @Override
  public int numChannels() {
    return layout.numChannels();
  }

  @Override
  public int read() throws RejectedAudioException {
    int count = (int) Math.min(BLOCK_SAMPLES, numPresent - position);
    if (count == 0) {
      requireAll();
      return 0;
    }
    decode(count);
    if (layout.encoding().unbounded()) {
      AudioLimits.requireFinite(channels, count, position);
    }
    position += count;
    return count;
  }

  private void decode(int count) throws RejectedAudioException {
    SampleEncoding encoding = layout.encoding();
    int block = layout.blockLength();
    int at = input.index(layout.start() + position * block, count * block);
    ByteBuffer bytes = input.bytes(layout.order());
    for (int channel = 0; channel < channels.length; channel++) {
      int first = at + channel * encoding.numBytes();
      encoding.decode(bytes, first, block, channels[channel], 0, count);
    }
  }

  private void requireAll() throws RejectedAudioException {
    if (numPresent < layout.numSamples()) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "declares "
              + layout.numBytes()
              + " bytes of samples, "
              + (input.length() - layout.start())
              + " are there");
    }
  }

  @Override
  public float[] channel(int index) {
    return channels[index];
  }

  @Override
  public long skip(long numSamples) throws RejectedAudioException {
    long skipped = Math.min(numSamples, numPresent - position);
    if (skipped < numSamples) {
      requireAll();
    }
    position += skipped;
    return skipped;
  }

  @Override
  public void close() {}
}
