package org.polyser.corpus;

import java.io.Serializable;

/**
 * An utterance that breaks a rule of the manifest.
 *
 * @param utteranceId which utterance
 * @param rule name of the rule, such as {@code missing-file}; {@link ManifestValidator} has all
 * @param detail what was found
 */
public record Violation(String utteranceId, String rule, String detail) implements Serializable {

  /** One line: utterance, rule and what was found. */
  @Override
  public String toString() {
    return utteranceId + ": " + rule + ": " + detail;
  }
}
