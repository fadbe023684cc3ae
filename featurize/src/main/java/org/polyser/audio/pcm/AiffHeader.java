package org.polyser.audio.pcm;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.util.Optional;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.samples.SampleEncoding;

/**
 * What stands in an AIFF or AIFF-C recording beside its samples.
 *
 * <p>Source: Apple, Audio Interchange File Format AIFF-C, draft of 1991-08-26.
 *
 * @param format the {@code COMM} chunk
 * @param start position of the first sample
 * @param numBytes length of the samples, as declared, or up to the end where that was left open
 * @param isOpen whether it was
 */
record AiffHeader(AiffFormat format, long start, long numBytes, boolean isOpen) {

  /** From here on lengths are the largest that writers can count. */
  private static final long OPEN_LENGTH = 0x7f000000L;

  private static final int FORM_LENGTH = 4;
  private static final int KIND = 8;
  private static final int FORM_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int SOUND_HEADER = 8;
  private static final int MAX_CHUNKS = 1000;

  static boolean recognises(InputWindow input) throws RejectedAudioException {
    boolean kind = input.startsWith(KIND, "AIFF") || input.startsWith(KIND, "AIFC");
    return kind && input.startsWith(0, "FORM");
  }

  /** Walks the chunks, which may come in any order, until both of those needed were found. */
  static AiffHeader of(InputWindow input) throws RejectedAudioException {
    AiffFormat format = null;
    long sound = -1;
    long at = FORM_HEADER;
    for (int chunk = 0; chunk < MAX_CHUNKS && input.has(at, CHUNK_HEADER); chunk++) {
      long length = input.unsignedInt(at + 4, BIG_ENDIAN);
      if (input.startsWith(at, "COMM")) {
        format = AiffFormat.of(input, at + CHUNK_HEADER, length, input.text(KIND, 4));
      } else if (input.startsWith(at, "SSND")) {
        sound = at;
      }
      if (format != null && sound >= 0) {
        return of(input, format, sound);
      }
      at += CHUNK_HEADER + length + length % 2;
    }
    throw new RejectedAudioException(
        RejectionCode.TRUNCATED, "ends before its COMM and SSND chunks were both found");
  }

  private static AiffHeader of(InputWindow input, AiffFormat format, long sound)
      throws RejectedAudioException {
    long length = input.unsignedInt(sound + 4, BIG_ENDIAN);
    long offset = input.unsignedInt(sound + CHUNK_HEADER, BIG_ENDIAN);
    long start = sound + CHUNK_HEADER + SOUND_HEADER + offset;
    if (isOpen(input, start, length)) {
      return new AiffHeader(format, start, input.length() - start, true);
    }
    long numBytes = length - SOUND_HEADER - offset;
    if (numBytes < 0) {
      throw new RejectedAudioException(
          RejectionCode.IMPLAUSIBLE_HEADER,
          "samples start at byte " + offset + " of a chunk of " + length);
    }
    return new AiffHeader(format, start, numBytes, false);
  }

  /** Writers that cannot seek back leave 0, or the largest length that they can count. */
  private static boolean isOpen(InputWindow input, long start, long length)
      throws RejectedAudioException {
    boolean neverClosed = length == 0 && input.unsignedInt(FORM_LENGTH, BIG_ENDIAN) == 0;
    return neverClosed || (length >= OPEN_LENGTH && !input.has(start, length - SOUND_HEADER));
  }

  /** The samples, if they need no codec: as many as both chunks declare. */
  Optional<PcmLayout> layout() {
    return format.encoding().map(this::layout);
  }

  private PcmLayout layout(SampleEncoding encoding) {
    long declared = format.numFrames() * format.numChannels() * encoding.numBytes();
    return new PcmLayout(
        start,
        isOpen ? numBytes : Math.min(numBytes, declared),
        encoding,
        format.order(),
        format.numChannels(),
        format.sampleRate());
  }

  /** Refuses a recording that is shorter than it declares. */
  void requirePresent(InputWindow input) throws RejectedAudioException {
    if (!input.has(start, numBytes)) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "declares " + numBytes + " bytes of sound, " + (input.length() - start) + " are there");
    }
  }
}
