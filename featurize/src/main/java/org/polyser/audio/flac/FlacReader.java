package org.polyser.audio.flac;

import org.polyser.audio.AudioReader;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;

/**
 * Decodes a native FLAC stream, a frame at a time: 1 to 8 channels of 4 to 32 bits, and all that
 * the format allows but a change of rate, channels or bits in the middle. Sample {@code x} of
 * {@code b} bits becomes {@code x / 2^(b-1)}.
 *
 * <p>Checksums of headers and frames, the numbers of frames and the number of samples are checked;
 * the MD5 sum of the samples is not computed.
 *
 * <p>Source: RFC 9639.
 */
public final class FlacReader implements AudioReader {

  private final StreamInfo info;
  private final FrameReader frames;

  /** Samples of the last frame that were read or skipped. */
  private int numTaken;

  private int blockSize;

  private FlacReader(StreamInfo info, FrameReader frames) {
    this.info = info;
    this.frames = frames;
  }

  /**
   * Reads the metadata of a stream.
   *
   * @param recording its bytes, read while it is decoded
   * @param start position of the marker {@code fLaC}, behind any tags
   * @return at the first sample
   * @throws RejectedAudioException if the metadata is damaged or implausible, or the recording ends
   *     in it
   */
  public static FlacReader open(RecordingBytes recording, long start)
      throws RejectedAudioException {
    ByteWindow window = new ByteWindow(recording);
    Metadata metadata = Metadata.of(window, start);
    StreamInfo info = metadata.info();
    return new FlacReader(info, new FrameReader(window, info, metadata.end()));
  }

  @Override
  public int sampleRate() {
    return info.sampleRate();
  }

  @Override
  public int numChannels() {
    return info.numChannels();
  }

  @Override
  public int read() throws RejectedAudioException {
    if (numTaken == blockSize) {
      nextBlock();
    }
    int count = blockSize - numTaken;
    if (numTaken > 0) {
      for (int i = 0; i < info.numChannels(); i++) {
        System.arraycopy(channel(i), numTaken, channel(i), 0, count);
      }
    }
    numTaken = blockSize;
    return count;
  }

  private void nextBlock() throws RejectedAudioException {
    blockSize = frames.next();
    numTaken = 0;
  }

  @Override
  public float[] channel(int index) {
    return frames.channel(index);
  }

  @Override
  public long skip(long numSamples) throws RejectedAudioException {
    long skipped = 0;
    while (skipped < numSamples) {
      if (numTaken == blockSize) {
        nextBlock();
        if (blockSize == 0) {
          break;
        }
      }
      int count = (int) Math.min(blockSize - numTaken, numSamples - skipped);
      numTaken += count;
      skipped += count;
    }
    return skipped;
  }

  @Override
  public void close() {}
}
