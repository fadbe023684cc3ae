package org.polyser.synthesis.text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sentences of one language.
 *
 * @param voice the engine's name of the language
 * @param neutral without emotional content; {@link #DIGITS} stands for a number
 * @param emotional by emotion
 */
public record LanguageTexts(
    String voice, List<String> neutral, Map<String, List<String>> emotional) {

  /** What stands for a number in a sentence. */
  public static final String DIGITS = "{digits}";

  static LanguageTexts load(String language, String voice) {
    Config root = ConfigFactory.parseResources(LanguageTexts.class, language + ".conf").resolve();
    Map<String, List<String>> emotional = new TreeMap<>();
    Config section = root.getConfig("emotional");
    section.root().keySet().forEach(word -> emotional.put(word, section.getStringList(word)));
    return new LanguageTexts(voice, root.getStringList("neutral"), emotional);
  }

  /** The n-th neutral sentence, counted from 0, and from the start again after the last. */
  public String neutral(int n) {
    return neutral.get(n % neutral.size());
  }

  /** The n-th sentence whose words express an emotion. */
  public String emotional(String emotion, int n) {
    List<String> sentences = emotional.get(emotion);
    return sentences.get(n % sentences.size());
  }
}
