package org.polyser.audio.framing;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;

/** How the frames of a stream without a container tell their own lengths. */
interface Framing {

  /** Bytes that must be there to tell the length of a frame. */
  int headerLength();

  /**
   * The length of the frame at a position.
   *
   * @param input has at least {@link #headerLength()} bytes there
   * @return bytes, or 0 if no frame starts there
   */
  int frameLength(InputWindow input, long at) throws RejectedAudioException;
}
