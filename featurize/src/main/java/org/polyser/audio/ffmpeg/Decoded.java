package org.polyser.audio.ffmpeg;

import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * What a decoder made of all packets.
 *
 * @param numSamples of each channel
 * @param sampleRate [Hz]
 * @param frameLength samples of each channel in the longest frame
 * @param lossy whether the codec is, and therefore has a delay and pads the signal
 * @param numTrailingErrors errors of the decoder after the last frame
 * @param cut whether a demultiplexer found less of a packet than there should be
 */
public record Decoded(
    long numSamples,
    int sampleRate,
    int frameLength,
    boolean lossy,
    int numTrailingErrors,
    boolean cut) {

  /** Length [s]. */
  double seconds() {
    return (double) numSamples / sampleRate;
  }

  /** Refuses a recording whose last packets could not be decoded. */
  public void requireNoErrors() throws RejectedAudioException {
    if (numTrailingErrors > 0) {
      throw new RejectedAudioException(
          RejectionCode.CORRUPT, numTrailingErrors + " packets at the end cannot be decoded");
    }
  }
}
