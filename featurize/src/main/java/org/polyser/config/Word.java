package org.polyser.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The word that a constant has in configurations: {@code mean-variance} for MEAN_VARIANCE. */
public final class Word {

  private Word() {}

  /** The word for a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant that a word means.
   *
   * @param constants those that may be meant
   * @param word as it was given
   * @param key full path of the configuration key, for the message
   * @throws InvalidInputException {@code KEY must be one of [a, b], got WORD}
   */
  public static <E extends Enum<E>> E constant(E[] constants, String word, String key) {
    List<String> words = Arrays.stream(constants).map(Word::of).toList();
    Rule.require(words.contains(word), key, "must be one of " + words, word);
    return constants[words.indexOf(word)];
  }
}
