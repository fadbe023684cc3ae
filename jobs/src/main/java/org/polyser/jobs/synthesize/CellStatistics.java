package org.polyser.jobs.synthesize;

import java.util.Map;
import java.util.TreeMap;
import org.polyser.synthesis.Product.Recorded;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.measure.Measurement;

/**
 * What is in the corpus for one language and emotion.
 *
 * @param recordings their number
 * @param seconds they last
 * @param bytes they take
 * @param drawn by cue: what the emotion was drawn to do
 * @param measured by cue, in the units of {@link Cue} but for an origin that all emotions share
 */
record CellStatistics(
    long recordings, double seconds, long bytes, Map<Cue, Tally> drawn, Map<Cue, Tally> measured) {

  static final CellStatistics EMPTY = new CellStatistics(0, 0, 0, Map.of(), Map.of());

  /** The cues that can be measured. */
  static Map<Cue, Double> values(Measurement measured) {
    return Map.of(
        Cue.PITCH,
        measured.pitch(),
        Cue.CONTOUR,
        measured.contour(),
        Cue.RANGE,
        Math.log(Math.max(0.1, measured.range())) / Math.log(2),
        Cue.RATE,
        Math.log(measured.rate()) / Math.log(2),
        Cue.LEVEL,
        measured.level(),
        Cue.TILT,
        measured.tilt());
  }

  static CellStatistics of(Recorded product) {
    Map<Cue, Tally> drawn = new TreeMap<>();
    Map<Cue, Tally> measured = new TreeMap<>();
    for (Cue cue : Cue.values()) {
      drawn.put(cue, Tally.NONE.with(product.utterance().shift().of(cue)));
    }
    values(product.measured()).forEach((cue, value) -> measured.put(cue, Tally.NONE.with(value)));
    return new CellStatistics(1, product.seconds(), product.recording().length, drawn, measured);
  }

  CellStatistics plus(CellStatistics other) {
    return new CellStatistics(
        recordings + other.recordings,
        seconds + other.seconds,
        bytes + other.bytes,
        sum(drawn, other.drawn),
        sum(measured, other.measured));
  }

  private static Map<Cue, Tally> sum(Map<Cue, Tally> a, Map<Cue, Tally> b) {
    Map<Cue, Tally> sum = new TreeMap<>(a);
    b.forEach((cue, tally) -> sum.merge(cue, tally, Tally::plus));
    return sum;
  }
}
