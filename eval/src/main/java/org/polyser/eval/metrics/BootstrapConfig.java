package org.polyser.eval.metrics;

import com.typesafe.config.Config;
import org.polyser.config.Rule;

/**
 * How intervals are made: section {@code polyser.evaluate.bootstrap}.
 *
 * @param resamples number of resamples
 * @param level fraction of resamples inside the interval, 0.95 for a 95 % interval
 * @param seed of the resampling
 */
public record BootstrapConfig(int resamples, double level, long seed) {

  private static final String SECTION = "polyser.evaluate.bootstrap";

  /** Checks the rules. */
  public BootstrapConfig {
    Rule.require(level > 0 && level < 1, SECTION + ".level", "must be > 0 and < 1", level);
    Rule.require(
        (resamples + 1L) * (1 - level) / 2 >= 1,
        SECTION + ".resamples",
        "must leave at least one resample outside each end of the interval",
        resamples);
  }

  /**
   * Reads the section.
   *
   * @param root the whole configuration, with the defaults
   * @return the section as a record
   */
  public static BootstrapConfig from(Config root) {
    Config section = root.getConfig(SECTION);
    return new BootstrapConfig(
        section.getInt("resamples"), section.getDouble("level"), section.getLong("seed"));
  }
}
