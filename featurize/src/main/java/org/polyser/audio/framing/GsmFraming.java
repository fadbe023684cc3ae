package org.polyser.audio.framing;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;

/**
 * Frames of GSM full rate, without anything around them.
 *
 * <p>Source: ETSI GSM 06.10; the four bits at the start are those of RFC 3551, section 4.5.8.
 */
record GsmFraming() implements Framing {

  static final int SAMPLE_RATE = 8000;

  static final int FRAME_LENGTH = 33;
  private static final int MAGIC = 0xd;

  @Override
  public int headerLength() {
    return 1;
  }

  @Override
  public int frameLength(InputWindow input, long at) throws RejectedAudioException {
    return input.unsignedByte(at) >> 4 == MAGIC ? FRAME_LENGTH : 0;
  }
}
