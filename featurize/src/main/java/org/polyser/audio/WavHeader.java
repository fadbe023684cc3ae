package org.polyser.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands before the samples of a WAV recording: the {@code fmt } chunk and the place of the
 * {@code data} chunk.
 *
 * <p>Source: Microsoft, Multiple Channel Audio Data and WAVE Files; EBU Tech 3306 (RF64).
 *
 * @param format the {@code fmt } chunk
 * @param dataStart byte index of the first sample
 * @param dataLength bytes of samples, as declared, or up to the end where that was left open
 */
record WavHeader(WavFormat format, int dataStart, long dataLength) {

  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  /** Lengths from here on are what writers put that cannot seek back to correct them. */
  private static final long OPEN_LENGTH = 0x7ffff000L;

  private static final long RF64_LENGTH = 0xffffffffL;

  static boolean recognises(byte[] recording) {
    if (recording.length < RIFF_HEADER || !tag(recording, 8).equals("WAVE")) {
      return false;
    }
    String form = tag(recording, 0);
    return form.equals("RIFF") || form.equals("RF64") || form.equals("BW64");
  }

  /** Walks the chunks up to {@code data}. */
  static WavHeader of(byte[] recording) throws RejectedAudioException {
    ByteBuffer bytes = ByteBuffer.wrap(recording).order(ByteOrder.LITTLE_ENDIAN);
    WavFormat format = null;
    long longLength = -1;
    long at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= recording.length) {
      String id = tag(recording, (int) at);
      long length = bytes.getInt((int) at + 4) & 0xffffffffL;
      int body = (int) at + CHUNK_HEADER;
      if (id.equals("data")) {
        return withData(bytes, format, body, length == RF64_LENGTH ? longLength : length);
      }
      requirePresent(recording, id, body, length);
      if (id.equals("fmt ")) {
        format = WavFormat.of(bytes, body, (int) length);
      } else if (id.equals("ds64") && length >= 16) {
        longLength = bytes.getLong(body + 8);
      }
      at = next(recording, body + length, length);
    }
    throw new RejectedAudioException(RejectionCode.TRUNCATED, "ends before a data chunk");
  }

  private static WavHeader withData(ByteBuffer bytes, WavFormat format, int body, long declared)
      throws RejectedAudioException {
    if (format == null) {
      throw new RejectedAudioException(RejectionCode.CORRUPT, "no fmt chunk before the data chunk");
    }
    int present = bytes.capacity() - body;
    boolean neverClosed = declared == 0 && bytes.getInt(4) == 0;
    boolean open = declared < 0 || declared >= OPEN_LENGTH || neverClosed;
    return new WavHeader(format, body, open ? present : declared);
  }

  private static void requirePresent(byte[] recording, String id, int body, long length)
      throws RejectedAudioException {
    if (body + length > recording.length) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "chunk '"
              + id
              + "' declares "
              + length
              + " bytes, "
              + (recording.length - body)
              + " are there");
    }
  }

  /** Chunks of odd length are followed by a zero, unless the writer forgot it. */
  private static long next(byte[] recording, long end, long length) {
    boolean padded = length % 2 == 1 && end < recording.length && recording[(int) end] == 0;
    return padded ? end + 1 : end;
  }

  private static String tag(byte[] recording, int at) {
    return new String(recording, at, 4, StandardCharsets.ISO_8859_1);
  }

  /** Refuses a recording that is shorter than it declares. */
  void requirePresent(int length) throws RejectedAudioException {
    int present = length - dataStart;
    if (dataLength > present) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "declares " + dataLength + " bytes of samples, " + present + " are there");
    }
  }

  /** The encoding, if its samples need no codec. */
  Optional<SampleEncoding> encoding() {
    return format.encoding();
  }
}
