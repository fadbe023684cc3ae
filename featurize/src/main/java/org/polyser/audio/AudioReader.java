package org.polyser.audio;

/**
 * Decodes a recording block by block, with memory that does not depend on its length. Serves one
 * thread; close it.
 */
public interface AudioReader extends AutoCloseable {

  /** Samples per second and channel [Hz]. */
  int sampleRate();

  /** Number of channels, at least 1. */
  int numChannels();

  /**
   * Decodes the next block.
   *
   * @return how many samples of each channel it has, at least 1; or 0 at the end, once everything
   *     that can be checked was checked: length, checksums, errors of the decoder
   * @throws RejectedAudioException if the recording is damaged from here on, or ends before what it
   *     declares
   */
  int read() throws RejectedAudioException;

  /**
   * The samples of one channel of the last block, nominally in [-1, 1].
   *
   * @param index counted from 0
   * @return an array whose first {@link #read()} values are the samples; valid until the next read
   *     or skip
   */
  float[] channel(int index);

  /**
   * Jumps over samples: where the format allows it without decoding, else decodes and drops.
   *
   * @param numSamples of each channel, at least 0
   * @return how many were skipped, fewer only at the end
   * @throws RejectedAudioException as {@link #read()} does, over what had to be decoded
   */
  long skip(long numSamples) throws RejectedAudioException;

  @Override
  void close();
}
