package org.polyser.audio.ffmpeg;

import org.polyser.audio.AudioLimits;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** Reads samples that a codec holds. */
public final class CodecReader implements AudioReader {

  private static final int BLOCK_SAMPLES = 8192;

  private final FrameDecoder decoder;
  private boolean returned;
  private boolean closed;
  private long position;

  private CodecReader(FrameDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Decodes the first block, which alone tells rate and channels for sure. Closes the source in any
   * case, at once if this fails, else when it is closed itself.
   */
  public static CodecReader open(PacketSource source, FfmpegCodec codec)
      throws RejectedAudioException {
    FrameDecoder decoder = new FrameDecoder(source, codec);
    try {
      decoder.fill(BLOCK_SAMPLES);
      if (decoder.block() == null || decoder.block().count() == 0) {
        decoder.requireWhole();
        throw new RejectedAudioException(RejectionCode.EMPTY, "no samples");
      }
      return new CodecReader(decoder);
    } catch (RejectedAudioException e) {
      decoder.close();
      throw e;
    }
  }

  @Override
  public int sampleRate() {
    return decoder.sampleRate();
  }

  @Override
  public int numChannels() {
    return decoder.block().numChannels();
  }

  @Override
  public int read() throws RejectedAudioException {
    release();
    decoder.fill(BLOCK_SAMPLES);
    SampleBlock block = decoder.block();
    if (block.count() == 0) {
      decoder.requireWhole();
      return 0;
    }
    AudioLimits.requireFinite(block.channels(), block.count(), position);
    position += block.count();
    returned = true;
    return block.count();
  }

  private void release() {
    if (closed) {
      throw new IllegalStateException("the reader is closed");
    }
    if (returned) {
      decoder.block().clear();
      returned = false;
    }
  }

  @Override
  public float[] channel(int index) {
    return decoder.block().channels()[index];
  }

  @Override
  public long skip(long numSamples) throws RejectedAudioException {
    release();
    SampleBlock block = decoder.block();
    long skipped = block.drop(numSamples);
    while (skipped < numSamples) {
      decoder.fill(1);
      if (block.count() == 0) {
        decoder.requireWhole();
        break;
      }
      skipped += block.drop(numSamples - skipped);
    }
    position += skipped;
    return skipped;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      decoder.close();
    }
  }
}
