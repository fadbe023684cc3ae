package org.polyser.audio.pcm;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.util.Optional;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * What stands before the samples of a WAV recording: the {@code fmt } chunk and the place of the
 * {@code data} chunk. What follows the samples is not looked at.
 *
 * <p>Source: Microsoft, Multiple Channel Audio Data and WAVE Files; EBU Tech 3306 (RF64).
 *
 * @param format the {@code fmt } chunk
 * @param dataStart position of the first sample
 * @param dataLength bytes of samples, as declared, or up to the end where that was left open
 */
record WavHeader(WavFormat format, long dataStart, long dataLength) {

  private static final int RIFF_HEADER = 12;
  private static final int RIFF_LENGTH = 4;
  private static final int CHUNK_HEADER = 8;
  private static final int LONG_LENGTHS = 16;

  /** Chunks before the samples: more only stand in what was made to keep a parser busy. */
  private static final int MAX_CHUNKS = 1000;

  /** Writers that cannot seek back put the largest length, signed or not, less some headers. */
  private static final long OPEN_SIGNED = 0x80000000L;

  private static final long OPEN_UNSIGNED = 0xffffffffL;
  private static final long OPEN_MARGIN = 0x1000;

  static boolean recognises(InputWindow input) throws RejectedAudioException {
    boolean form =
        input.startsWith(0, "RIFF") || input.startsWith(0, "RF64") || input.startsWith(0, "BW64");
    return form && input.startsWith(8, "WAVE");
  }

  /** Walks the chunks up to {@code data}. */
  static WavHeader of(InputWindow input) throws RejectedAudioException {
    WavFormat format = null;
    long longLength = -1;
    long at = RIFF_HEADER;
    for (int chunk = 0; chunk < MAX_CHUNKS && input.has(at, CHUNK_HEADER); chunk++) {
      long length = input.unsignedInt(at + 4, LITTLE_ENDIAN);
      long body = at + CHUNK_HEADER;
      if (input.startsWith(at, "data")) {
        return withData(input, format, body, length, longLength);
      }
      requirePresent(input, at, length);
      if (input.startsWith(at, "fmt ")) {
        format = WavFormat.of(input, body, length);
      } else if (input.startsWith(at, "ds64") && length >= LONG_LENGTHS) {
        longLength = input.signedLong(body + 8, LITTLE_ENDIAN);
      }
      at = next(input, body + length, length);
    }
    throw input.has(at, CHUNK_HEADER)
        ? new RejectedAudioException(
            RejectionCode.CORRUPT, "no data chunk among the first " + MAX_CHUNKS + " chunks")
        : new RejectedAudioException(RejectionCode.TRUNCATED, "ends before a data chunk");
  }

  private static WavHeader withData(
      InputWindow input, WavFormat format, long body, long length, long longLength)
      throws RejectedAudioException {
    if (format == null) {
      throw new RejectedAudioException(RejectionCode.CORRUPT, "no fmt chunk before the data chunk");
    }
    boolean isLong = length == OPEN_UNSIGNED && longLength >= 0;
    boolean open = !isLong && isOpen(input, body, length);
    long declared = isLong ? longLength : length;
    return new WavHeader(format, body, open ? input.length() - body : declared);
  }

  /** A writer that could not correct the length of the data left that of the whole as it was. */
  private static boolean isOpen(InputWindow input, long body, long length)
      throws RejectedAudioException {
    if (length == 0) {
      return input.unsignedInt(RIFF_LENGTH, LITTLE_ENDIAN) + CHUNK_HEADER <= body;
    }
    boolean largest =
        Math.abs(length - OPEN_SIGNED) <= OPEN_MARGIN || OPEN_UNSIGNED - length <= OPEN_MARGIN;
    return largest && !input.has(body, length);
  }

  private static void requirePresent(InputWindow input, long chunk, long length)
      throws RejectedAudioException {
    if (!input.has(chunk + CHUNK_HEADER, length)) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "chunk '"
              + input.text(chunk, 4)
              + "' declares "
              + length
              + " bytes, "
              + (input.length() - chunk - CHUNK_HEADER)
              + " are there");
    }
  }

  /** Chunks of odd length are followed by a zero, unless the writer forgot it. */
  private static long next(InputWindow input, long end, long length) throws RejectedAudioException {
    boolean padded = length % 2 == 1 && input.has(end, 1) && input.unsignedByte(end) == 0;
    return padded ? end + 1 : end;
  }

  /** The samples, if they need no codec. */
  Optional<PcmLayout> layout() throws RejectedAudioException {
    return format
        .encoding()
        .map(
            encoding ->
                new PcmLayout(
                    dataStart,
                    dataLength,
                    encoding,
                    LITTLE_ENDIAN,
                    format.numChannels(),
                    format.sampleRate()));
  }
}
