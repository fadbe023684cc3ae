package org.polyser.audio;

import java.util.Optional;

/** AIFF and AIFF-C: samples that need no codec are read here, others by ffmpeg. */
final class Aiff {

  private Aiff() {}

  static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
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
