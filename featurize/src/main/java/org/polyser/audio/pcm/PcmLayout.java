package org.polyser.audio.pcm;

import java.nio.ByteOrder;
import org.polyser.audio.samples.SampleEncoding;

/**
 * Where the samples of a recording without a codec lie, and how: interleaved, one of every channel
 * in turn.
 *
 * @param start position of the first byte
 * @param numBytes declared length
 * @param encoding of one sample
 * @param order of the bytes of one sample
 * @param numChannels number of channels
 * @param sampleRate [Hz]
 */
record PcmLayout(
    long start,
    long numBytes,
    SampleEncoding encoding,
    ByteOrder order,
    int numChannels,
    int sampleRate) {

  /** Bytes of one sample of every channel. */
  int blockLength() {
    return numChannels * encoding.numBytes();
  }

  /** Samples of every channel that are declared. */
  long numSamples() {
    return numBytes / blockLength();
  }
}
