package org.polyser.jobs.synthesize;

import java.io.Serializable;

/**
 * How an utterance is spoken, in espeak-ng's units. Values outside a range are moved to its end.
 *
 * @param pitch 0 to 99, 50 is the voice as it is
 * @param range of the pitch, 0 (monotone) to 99
 * @param rate words a minute, 80 to 450
 * @param volume 0 to 200, 100 is the voice as it is
 */
public record Prosody(int pitch, int range, int rate, int volume) implements Serializable {

  /** Moves each value into its range. */
  public Prosody {
    pitch = clamp(pitch, 0, 99);
    range = clamp(range, 0, 99);
    rate = clamp(rate, 80, 450);
    volume = clamp(volume, 0, 200);
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }
}
