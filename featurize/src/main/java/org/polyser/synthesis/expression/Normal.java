package org.polyser.synthesis.expression;

import com.typesafe.config.Config;
import java.util.List;
import org.polyser.config.Rule;

/**
 * A normal distribution.
 *
 * @param mean its centre
 * @param deviation its standard deviation, at least 0
 */
public record Normal(double mean, double deviation) {

  private static final Normal ZERO = new Normal(0, 0);

  /** Reads {@code [mean, deviation]}; a key that is not there is always 0. */
  static Normal from(Config section, String key) {
    if (!section.hasPath(key)) {
      return ZERO;
    }
    List<Double> pair = section.getDoubleList(key);
    Rule.require(pair.size() == 2 && pair.get(1) >= 0, key, "must be [mean, deviation >= 0]", pair);
    return new Normal(pair.get(0), pair.get(1));
  }

  /** A draw around the mean times a factor; the deviation stays. */
  double draw(Draws draws, double factor) {
    return mean * factor + deviation * draws.gaussian();
  }
}
