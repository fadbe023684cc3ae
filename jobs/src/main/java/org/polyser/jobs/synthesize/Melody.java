package org.polyser.jobs.synthesize;

import java.util.regex.Pattern;

/** The final punctuation of a sentence, by which an engine chooses whether its voice falls. */
final class Melody {

  /** What the scripts of the languages end their sentences with. */
  private static final Pattern ENDING = Pattern.compile("[\\s.!?;。！？।۔؟።]+$");

  private Melody() {}

  /** The text with another ending in place of its own. */
  static String of(String text, String ending) {
    return ENDING.matcher(text).replaceFirst("") + ending;
  }
}
