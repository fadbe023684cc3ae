package org.polyser.audio.framing;

import static java.nio.ByteOrder.BIG_ENDIAN;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;

/**
 * Frames of MPEG audio.
 *
 * @param first header of the first frame: the others are like it
 */
record MpegAudioFraming(MpegAudioHeader first) implements Framing {

  static MpegAudioHeader header(InputWindow input, long at) throws RejectedAudioException {
    return new MpegAudioHeader((int) input.unsignedInt(at, BIG_ENDIAN));
  }

  @Override
  public int headerLength() {
    return MpegAudioHeader.LENGTH;
  }

  @Override
  public int frameLength(InputWindow input, long at) throws RejectedAudioException {
    MpegAudioHeader header = header(input, at);
    return header.isValid() && header.isLike(first) ? header.frameLength() : 0;
  }
}
