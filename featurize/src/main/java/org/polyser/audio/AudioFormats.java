package org.polyser.audio;

import java.util.List;
import java.util.Optional;

/** The formats that are known, in the order in which they are tried: the surest marks first. */
final class AudioFormats {

  /** Opens a recording if it is of one format. */
  private interface Format {
    Optional<AudioReader> open(InputWindow input) throws RejectedAudioException;
  }

  private static final List<Format> ALL =
      List.of(
          Wav::open,
          OggSource::open,
          Container::open,
          Amr::open,
          Aiff::open,
          Flac::open,
          MpegAudio::open,
          Adts::open,
          Gsm::open);

  private AudioFormats() {}

  /**
   * Recognises a recording by its content.
   *
   * @throws RejectedAudioException with {@link RejectionCode#UNKNOWN_FORMAT} if no format does
   */
  static AudioReader open(InputWindow input) throws RejectedAudioException {
    for (Format format : ALL) {
      Optional<AudioReader> reader = format.open(input);
      if (reader.isPresent()) {
        return reader.get();
      }
    }
    throw new RejectedAudioException(RejectionCode.UNKNOWN_FORMAT, "no known audio format");
  }
}
