package org.polyser.config;

/** The check that configuration records make of their values in the compact constructor. */
public final class Rule {

  private Rule() {}

  /**
   * Requires that a rule holds for the value of a configuration key.
   *
   * @param holds whether the rule holds
   * @param key full path of the key, such as {@code polyser.featurize.log-mel.frame-length}
   * @param rule the rule in words, such as {@code must be >= frame-shift}
   * @param got the value that was found
   * @throws InvalidInputException {@code KEY RULE, got VALUE} if it does not hold
   */
  public static void require(boolean holds, String key, String rule, Object got) {
    if (!holds) {
      throw new InvalidInputException(key + " " + rule + ", got " + got);
    }
  }
}
