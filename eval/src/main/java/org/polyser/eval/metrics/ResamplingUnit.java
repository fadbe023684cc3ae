package org.polyser.eval.metrics;

import java.util.Locale;

/** What a bootstrap draws with replacement. */
public enum ResamplingUnit {
  /** Whole speakers: the interval tells how results vary with the people who speak. */
  SPEAKER,
  /** Single utterances within each label: too narrow where few people speak many utterances. */
  UTTERANCE;

  /** The name in reports. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
