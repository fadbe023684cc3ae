package org.polyser.synthesis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.polyser.synthesis.signal.Semitones;

/**
 * One phoneme of a script for MBROLA.
 *
 * @param symbol in the alphabet of the voice, {@code _} for a pause
 * @param milliseconds it lasts
 * @param targets of F0 in it
 */
record Phoneme(String symbol, double milliseconds, List<Target> targets) {

  /**
   * F0 at one point.
   *
   * @param percent of the phoneme's length
   * @param semitones over 100 Hz
   */
  record Target(double percent, double semitones) {

    private String fields() {
      double hertz = 100 * Semitones.ratio(semitones);
      return String.format(Locale.ROOT, " %.0f %.1f", percent, hertz);
    }
  }

  /** Copies the targets. */
  Phoneme {
    targets = List.copyOf(targets);
  }

  /** Reads {@code SYMBOL MILLISECONDS [PERCENT HERTZ]...}. */
  static Phoneme parse(String line) {
    String[] fields = line.strip().split("\\s+", -1);
    List<Target> targets = new ArrayList<>();
    for (int i = 2; i + 1 < fields.length; i += 2) {
      double hertz = Double.parseDouble(fields[i + 1]);
      targets.add(new Target(Double.parseDouble(fields[i]), Semitones.of(hertz / 100)));
    }
    return new Phoneme(fields[0], Double.parseDouble(fields[1]), targets);
  }

  boolean isPause() {
    return symbol.equals("_");
  }

  /** The same with another F0 [semitones]. */
  Phoneme withPitch(DoubleUnaryOperator change) {
    return new Phoneme(
        symbol,
        milliseconds,
        targets.stream()
            .map(t -> new Target(t.percent(), change.applyAsDouble(t.semitones())))
            .toList());
  }

  /** As {@link #parse} reads it, with the end of its line. */
  String line() {
    return symbol
        + " "
        + Math.round(milliseconds)
        + targets.stream().map(Target::fields).collect(Collectors.joining())
        + "\n";
  }
}
