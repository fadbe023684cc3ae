package org.polyser.synthesis.expression;

import java.util.Locale;

/**
 * A property of the voice that expresses emotion. Values are differences: from the engine's voice
 * for a speaker, from the speaker's own for an emotion; they add up.
 */
public enum Cue {
  /** Level of F0 [semitones]. */
  PITCH("semitones", -9, 10.5),
  /** Width of F0's movement in semitones, its ratio as a power of two [doublings]. */
  RANGE("doublings", -3, 1.5),
  /** Tempo, its ratio as a power of two [doublings]. */
  RATE("doublings", -0.9, 0.9),
  /** Level of the speech [dB]. */
  LEVEL("dB", -18, 14),
  /** Gain of what lies well above 1 kHz [dB]: effort makes it rise, laxness fall. */
  TILT("dB", -12, 12),
  /** Level of the noise of breath over that of none to speak of, which is 40 dB below [dB]. */
  BREATHINESS("dB", 0, 34),
  /** Depth of creak, 0 to 1. */
  CREAK("fraction", 0, 0.9),
  /** Depth of a tremor of F0 at five to seven cycles a second [semitones]. */
  TREMOR("semitones", 0, 1.5),
  /** Rise of F0 from the beginning of an utterance to its end over its own melody [semitones]. */
  CONTOUR("semitones", -7, 7);

  private final String unit;
  private final double low;
  private final double high;

  Cue(String unit, double low, double high) {
    this.unit = unit;
    this.low = low;
    this.high = high;
  }

  /** The key in the configuration, and in the manifest after {@code drawn_}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is counted in. */
  public String unit() {
    return unit;
  }

  /** Moves a sum of speaker and emotion to the nearest value that can be spoken. */
  double clamped(double value) {
    return Math.max(low, Math.min(high, value));
  }
}
