package org.polyser.synthesis.expression;

/** What a publication says that an emotion does to a cue, compared with neutral speech. */
public enum Direction {
  /** Higher, wider, faster, louder. */
  UP,
  /** Lower, narrower, slower, softer. */
  DOWN,
  /** About the same. */
  SAME,
  /** Studies disagree, or nothing is said. */
  OPEN;

  /**
   * Whether a measured difference agrees.
   *
   * @param difference from neutral speech
   * @param noticeable differences smaller than this count as the same
   */
  public boolean agrees(double difference, double noticeable) {
    return switch (this) {
      case UP -> difference > noticeable;
      case DOWN -> difference < -noticeable;
      case SAME -> Math.abs(difference) <= noticeable;
      case OPEN -> true;
    };
  }
}
