package org.polyser.synthesis.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.polyser.synthesis.engine.SpeechResult.Failed;
import org.polyser.synthesis.engine.SpeechResult.Spoken;

/** A recording cut at its long pauses. */
final class Pieces {

  /** espeak-ng leaves a noise of one bit in its pauses, some voices one of a few. */
  private static final float QUIET = 12f / 32768;

  /** Between the longest pause at a comma, 0.6 s, and the shortest between utterances, 0.98 s. */
  private static final double PAUSE_SECONDS = 0.8;

  private Pieces() {}

  /** The stretches between pauses, each from its first sound to its last. */
  static List<SpeechResult> of(Spoken recording) {
    float[] samples = recording.samples();
    int pause = (int) (PAUSE_SECONDS * recording.sampleRate());
    List<SpeechResult> pieces = new ArrayList<>();
    int first = nextSound(samples, 0);
    int last = first;
    for (int at = first; at < samples.length; at = nextSound(samples, at + 1)) {
      if (at - last > pause) {
        pieces.add(piece(recording, first, last));
        first = at;
      }
      last = at;
    }
    if (first < samples.length) {
      pieces.add(piece(recording, first, last));
    }
    return pieces;
  }

  /** The whole of it, from its first sound to its last. */
  static SpeechResult whole(Spoken recording) {
    float[] samples = recording.samples();
    int first = nextSound(samples, 0);
    int last = samples.length - 1;
    while (last > first && Math.abs(samples[last]) <= QUIET) {
      last--;
    }
    return first == samples.length
        ? new Failed("silent", "no sound")
        : piece(recording, first, last);
  }

  private static int nextSound(float[] samples, int from) {
    int at = from;
    while (at < samples.length && Math.abs(samples[at]) <= QUIET) {
      at++;
    }
    return at;
  }

  private static Spoken piece(Spoken recording, int first, int last) {
    return new Spoken(
        Arrays.copyOfRange(recording.samples(), first, last + 1), recording.sampleRate());
  }
}
