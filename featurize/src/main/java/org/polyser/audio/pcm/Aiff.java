package org.polyser.audio.pcm;

import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.ffmpeg.FfmpegPackets;

/** AIFF and AIFF-C: samples that need no codec are read here, others by ffmpeg. */
public final class Aiff {

  private Aiff() {}

  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    if (!AiffHeader.recognises(input)) {
      return Optional.empty();
    }
    AiffHeader header = AiffHeader.of(input);
    Optional<PcmLayout> layout = header.layout();
    if (layout.isPresent()) {
      return Optional.of(PcmReader.open(input, layout.get()));
    }
    header.requirePresent(input);
    return Optional.of(FfmpegPackets.open(input.recording(), "aiff"));
  }
}
