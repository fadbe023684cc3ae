package org.polyser.audio.pcm;

import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.ffmpeg.FfmpegPackets;

/** WAV: samples that need no codec are read here, others, such as GSM or ADPCM, by ffmpeg. */
public final class Wav {

  private Wav() {}

  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    if (!WavHeader.recognises(input)) {
      return Optional.empty();
    }
    WavHeader header = WavHeader.of(input);
    Optional<PcmLayout> layout = header.layout();
    if (layout.isPresent()) {
      return Optional.of(PcmReader.open(input, layout.get()));
    }
    if (!input.has(header.dataStart(), header.dataLength())) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "declares "
              + header.dataLength()
              + " bytes of sound, "
              + (input.length() - header.dataStart())
              + " are there");
    }
    return Optional.of(FfmpegPackets.open(input.recording(), "wav"));
  }
}
