package org.polyser.audio.ffmpeg;

import org.polyser.audio.RejectedAudioException;

/**
 * Cuts a recording into packets for a decoder. Samples are counted on the decoder's time line: with
 * its delay, and with what an encoder added to fill its last frame.
 */
public interface PacketSource extends AutoCloseable {

  /**
   * Reads the next packet.
   *
   * @param packet where it goes
   * @param numDecoded samples of each channel that came of all packets before
   * @return false at the end of the recording
   */
  boolean next(Packet packet, long numDecoded) throws RejectedAudioException;

  /** Samples to drop at the start. */
  long numLeading();

  /** Index behind the last sample to keep, as far as is known by now. */
  long end();

  /**
   * Checks what can be checked at the end.
   *
   * @param decoded what was decoded in all
   */
  void requireWhole(Decoded decoded) throws RejectedAudioException;

  @Override
  void close();
}
