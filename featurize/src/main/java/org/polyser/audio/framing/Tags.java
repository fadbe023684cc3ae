package org.polyser.audio.framing;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * Tags around recordings that have no container.
 *
 * <p>Source: id3.org, ID3 tag version 2.4.0, section 3; APE tags version 2.0; Lyrics3 v2.00.
 */
public final class Tags {

  private static final int ID3_V2_HEADER = 10;
  private static final int ID3_V2_FOOTER_FLAG = 0x10;
  private static final int MAX_LEADING = 100;
  private static final int ID3_V1_LENGTH = 128;
  private static final int ID3_V1_EXTENSION = 227;
  private static final int APE_FOOTER = 32;
  private static final int APE_HEADER_FLAG = 1 << 31;
  private static final int LYRICS_FOOTER = 15;

  private Tags() {}

  /** Position behind the ID3v2 tags that start at a position. */
  public static long skipLeading(InputWindow input, long from) throws RejectedAudioException {
    long at = from;
    for (int tag = 0; tag < MAX_LEADING && input.startsWith(at, "ID3"); tag++) {
      long length = 0;
      for (int i = 6; i < ID3_V2_HEADER; i++) {
        length = (length << 7) | (input.unsignedByte(at + i) & 0x7f);
      }
      boolean footer = (input.unsignedByte(at + 5) & ID3_V2_FOOTER_FLAG) != 0;
      length += footer ? 2 * ID3_V2_HEADER : ID3_V2_HEADER;
      if (!input.has(at, length)) {
        throw new RejectedAudioException(
            RejectionCode.TRUNCATED, "ends inside an ID3 tag of " + length + " bytes");
      }
      at += length;
    }
    return at;
  }

  /**
   * Where the zeros and tags begin that a recording ends with.
   *
   * @param from before it zeros are not looked for
   */
  public static long startOfTrailing(InputWindow input, long from) throws RejectedAudioException {
    long end = input.length();
    long before = -1;
    while (end != before) {
      before = end;
      end = withoutLyrics(input, withoutApe(input, withoutId3(input, end)));
      end = withoutZeros(input, end, from);
    }
    return end;
  }

  private static long withoutId3(InputWindow input, long end) throws RejectedAudioException {
    long start = end - ID3_V1_LENGTH;
    if (start < 0 || !input.startsWith(start, "TAG")) {
      return end;
    }
    long extension = start - ID3_V1_EXTENSION;
    return extension >= 0 && input.startsWith(extension, "TAG+") ? extension : start;
  }

  private static long withoutApe(InputWindow input, long end) throws RejectedAudioException {
    long footer = end - APE_FOOTER;
    if (footer < 0 || !input.startsWith(footer, "APETAGEX")) {
      return end;
    }
    long length = input.unsignedInt(footer + 12, LITTLE_ENDIAN);
    boolean header = (input.unsignedInt(footer + 20, LITTLE_ENDIAN) & APE_HEADER_FLAG) != 0;
    long start = end - length - (header ? APE_FOOTER : 0);
    return length >= APE_FOOTER && start >= 0 ? start : end;
  }

  /** The length of the lyrics stands before their end in six digits. */
  private static long withoutLyrics(InputWindow input, long end) throws RejectedAudioException {
    long footer = end - LYRICS_FOOTER;
    if (footer < 0 || !input.startsWith(footer + 6, "LYRICS200")) {
      return end;
    }
    String digits = input.text(footer, 6);
    long start = digits.matches("\\d{6}") ? footer - Long.parseLong(digits) : end;
    return start >= 0 ? start : end;
  }

  private static long withoutZeros(InputWindow input, long end, long from)
      throws RejectedAudioException {
    long at = end;
    while (at > from && input.unsignedByte(at - 1) == 0) {
      at--;
    }
    return at;
  }
}
