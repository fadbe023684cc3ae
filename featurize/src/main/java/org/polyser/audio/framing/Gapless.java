package org.polyser.audio.framing;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.util.Optional;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;

/**
 * What an encoder of MPEG audio tells in a first frame without sound: how many frames follow, and
 * how many samples it added at either end.
 *
 * <p>Source: Xing and Fraunhofer VBR headers, LAME's Mp3 Info Tag rev 1, as they are in use.
 *
 * @param numFrames frames that follow, 0 if that is not told
 * @param tolerance frames that it may be too many: some encoders count the first one
 * @param numLeading samples to drop at the start
 * @param numPadding samples to drop at the end
 */
record Gapless(long numFrames, int tolerance, int numLeading, int numPadding) {

  /** Nothing. */
  static final Gapless NONE = new Gapless(0, 0, 0, 0);

  /** Delay of a decoder of layer 3. */
  private static final int DECODER_DELAY = 529;

  private static final int VBRI_OFFSET = 32;
  private static final int VBRI_FRAMES = 14;
  private static final int XING_FIELDS = 8;
  private static final int HAS_FRAMES = 1;
  private static final int HAS_BYTES = 2;
  private static final int HAS_SEEK_TABLE = 4;
  private static final int HAS_QUALITY = 8;
  private static final int SEEK_TABLE_LENGTH = 100;

  /** From LAME's name to its delays. */
  private static final int DELAYS = 21;

  /**
   * @param at position of the first frame
   * @param first its header
   */
  static Optional<Gapless> of(InputWindow input, long at, MpegAudioHeader first)
      throws RejectedAudioException {
    long xing = at + MpegAudioHeader.LENGTH + first.sideLength();
    long vbri = at + MpegAudioHeader.LENGTH + VBRI_OFFSET;
    if (input.startsWith(xing, "Xing") || input.startsWith(xing, "Info")) {
      return Optional.of(ofXing(input, xing));
    }
    if (input.startsWith(vbri, "VBRI")) {
      return Optional.of(new Gapless(input.unsignedInt(vbri + VBRI_FRAMES, BIG_ENDIAN), 1, 0, 0));
    }
    return Optional.empty();
  }

  private static Gapless ofXing(InputWindow input, long xing) throws RejectedAudioException {
    long flags = input.unsignedInt(xing + 4, BIG_ENDIAN);
    boolean counted = (flags & HAS_FRAMES) != 0;
    long numFrames = counted ? input.unsignedInt(xing + XING_FIELDS, BIG_ENDIAN) : 0;
    long lame =
        xing
            + XING_FIELDS
            + (counted ? 4 : 0)
            + ((flags & HAS_BYTES) != 0 ? 4 : 0)
            + ((flags & HAS_SEEK_TABLE) != 0 ? SEEK_TABLE_LENGTH : 0)
            + ((flags & HAS_QUALITY) != 0 ? 4 : 0);
    boolean named = input.startsWith(lame, "LAME") || input.startsWith(lame, "Lav");
    if (!named || !input.has(lame + DELAYS, 3)) {
      return new Gapless(numFrames, 1, 0, 0);
    }
    int high = input.unsignedByte(lame + DELAYS);
    int middle = input.unsignedByte(lame + DELAYS + 1);
    int low = input.unsignedByte(lame + DELAYS + 2);
    int delay = (high << 4) | (middle >> 4);
    int padding = ((middle & 0xf) << 8) | low;
    return new Gapless(numFrames, 0, delay + DECODER_DELAY, Math.max(0, padding - DECODER_DELAY));
  }

  /** Index behind the last sample of the frames that are counted, without the padding. */
  long end(int samplesPerFrame) {
    return numFrames == 0 ? Long.MAX_VALUE : numFrames * samplesPerFrame - numPadding;
  }
}
