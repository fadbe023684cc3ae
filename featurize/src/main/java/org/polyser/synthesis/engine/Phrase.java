package org.polyser.synthesis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * About a quarter of an utterance, of whole words; Chinese, which writes no spaces, between any two
 * characters.
 *
 * @param text with the spaces behind it
 * @param at its middle, -0.5 at the beginning of the utterance and 0.5 at its end
 */
record Phrase(String text, double at) {

  private static final int PHRASES = 4;

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\p{IsHan})(?=\\p{IsHan})");

  /** The phrases of a text, which together are the text. */
  static List<Phrase> of(String text) {
    List<Phrase> phrases = new ArrayList<>();
    int from = 0;
    int to = 0;
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      double middle = (to + word.length() / 2.0) / text.length();
      if (to > from && middle * PHRASES >= phrases.size() + 1) {
        phrases.add(of(text, from, to));
        from = to;
      }
      to += word.length();
    }
    phrases.add(of(text, from, to));
    return phrases;
  }

  private static Phrase of(String text, int from, int to) {
    double at = text.isEmpty() ? 0 : (from + to) / 2.0 / text.length() - 0.5;
    return new Phrase(text.substring(from, to), at);
  }
}
