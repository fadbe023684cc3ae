package org.polyser.synthesis.expression;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A value of every cue.
 *
 * @param values by cue, in the units of {@link Cue}
 */
public record Expression(Map<Cue, Double> values) implements Serializable {

  /** Copies the values, and requires one of every cue. */
  public Expression {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    if (values.size() != Cue.values().length) {
      throw new IllegalArgumentException("every cue must have a value, got " + values.keySet());
    }
  }

  /** An expression with a value for each cue that a function gives. */
  public static Expression of(ToDoubleFunction<Cue> value) {
    Map<Cue, Double> values = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      values.put(cue, value.applyAsDouble(cue));
    }
    return new Expression(values);
  }

  /** The value of a cue. */
  public double of(Cue cue) {
    return values.get(cue);
  }

  /** The ratio of a cue whose unit is doublings. */
  public double ratio(Cue cue) {
    return StrictMath.pow(2, of(cue));
  }

  /** The sum, each value moved to the nearest that can be spoken. */
  public Expression plus(Expression shift) {
    return of(cue -> cue.clamped(of(cue) + shift.of(cue)));
  }
}
