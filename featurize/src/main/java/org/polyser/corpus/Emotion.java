package org.polyser.corpus;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words for emotions: lower-case English adjectives. The set is open, because a model that was
 * trained with language can be asked about words that no corpus has.
 */
public final class Emotion {

  /** The words that the label maps of the known corpora lead to. */
  public static final List<String> COMMON =
      List.of(
          "angry", "happy", "neutral", "sad", "fearful", "disgusted", "surprised", "calm", "bored");

  /** What {@link #isWord} asks for, in words. */
  public static final String RULE = "must be a lower-case English adjective such as angry";

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private Emotion() {}

  /** Whether a word has the form of an emotion word: letters a to z only. */
  public static boolean isWord(String word) {
    return WORD.matcher(word).matches();
  }
}
