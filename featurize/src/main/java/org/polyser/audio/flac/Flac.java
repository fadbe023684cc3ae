package org.polyser.audio.flac;

import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.framing.Tags;

/** FLAC, maybe behind an ID3 tag. */
public final class Flac {

  private static final String MAGIC = "fLaC";

  private Flac() {}

  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    long start = Tags.skipLeading(input, 0);
    return input.startsWith(start, MAGIC)
        ? Optional.of(FlacReader.open(input.recording(), start))
        : Optional.empty();
  }
}
