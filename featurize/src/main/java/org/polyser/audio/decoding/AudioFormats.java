package org.polyser.audio.decoding;

import java.util.List;
import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.container.Container;
import org.polyser.audio.flac.Flac;
import org.polyser.audio.framing.Adts;
import org.polyser.audio.framing.Amr;
import org.polyser.audio.framing.Gsm;
import org.polyser.audio.framing.MpegAudio;
import org.polyser.audio.ogg.OggSource;
import org.polyser.audio.pcm.Aiff;
import org.polyser.audio.pcm.Wav;

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
