package org.polyser.audio.framing;

import static java.nio.ByteOrder.BIG_ENDIAN;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;

/**
 * Frames of AAC in an Audio Data Transport Stream.
 *
 * <p>Source: ISO/IEC 13818-7, section 6.2.
 *
 * @param first the bits of the first header that all others share
 */
record AdtsFraming(int first) implements Framing {

  private static final int HEADER = 7;

  /** Sync word and layer, which is 0. */
  private static final int SYNC_MASK = 0xfff60000;

  private static final int SYNC = 0xfff00000;

  /** With profile, rate and channels. */
  private static final int SAME_STREAM = 0xfffefdc0;

  private static final int[] SAMPLE_RATES = {
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000,
    7350
  };

  static AdtsFraming at(InputWindow input, long at) throws RejectedAudioException {
    return new AdtsFraming((int) input.unsignedInt(at, BIG_ENDIAN) & SAME_STREAM);
  }

  /** Whether the first header is one. */
  boolean isValid() {
    return (first & SYNC_MASK) == SYNC && rateIndex() < SAMPLE_RATES.length;
  }

  private int rateIndex() {
    return (first >> 10) & 15;
  }

  /** Rate of the core, which a decoder may double [Hz]. */
  int sampleRate() {
    return SAMPLE_RATES[rateIndex()];
  }

  @Override
  public int headerLength() {
    return HEADER;
  }

  @Override
  public int frameLength(InputWindow input, long at) throws RejectedAudioException {
    int index = input.index(at, HEADER);
    int start = input.bytes(BIG_ENDIAN).getInt(index);
    int rest = input.bytes(BIG_ENDIAN).getShort(index + Integer.BYTES) >> 5;
    int length = ((start & 3) << 11) | (rest & 0x7ff);
    return (start & SAME_STREAM) == first && length >= HEADER ? length : 0;
  }
}
