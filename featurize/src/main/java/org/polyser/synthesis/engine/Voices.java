package org.polyser.synthesis.engine;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.polyser.config.Rule;

/**
 * The voices that speakers take.
 *
 * @param byLanguage names of an engine's voices by BCP-47 tag, at least one each
 */
public record Voices(Map<String, List<String>> byLanguage) implements Serializable {

  static final String KEY = "polyser.synthesize.engine.voices";

  /**
   * @throws org.polyser.config.InvalidInputException naming a language without a voice
   */
  public Voices {
    byLanguage.forEach(
        (language, voices) ->
            Rule.require(
                !voices.isEmpty(),
                KEY,
                "must have one for every language",
                "none for " + language));
  }

  /**
   * The voice of a speaker; the first voice follows the last.
   *
   * @param speaker the n-th of the language, counted from 0
   */
  public String of(String language, int speaker) {
    List<String> voices = byLanguage.get(language);
    return voices.get(speaker % voices.size());
  }
}
