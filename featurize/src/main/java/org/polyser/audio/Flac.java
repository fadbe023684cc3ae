package org.polyser.audio;

import java.util.Optional;
import org.polyser.audio.flac.FlacReader;

/** FLAC, maybe behind an ID3 tag. */
final class Flac {

  private static final String MAGIC = "fLaC";

  private Flac() {}

  static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    long start = Tags.skipLeading(input, 0);
    return input.startsWith(start, MAGIC)
        ? Optional.of(FlacReader.open(input.recording(), start))
        : Optional.empty();
  }
}
