package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be said in each language: {@code sentences.conf}.
 *
 * @param byLanguage by BCP-47 code
 */
record Sentences(Map<String, Texts> byLanguage) {

  /**
   * The texts of one language.
   *
   * @param voice espeak-ng's name of the language
   * @param texts without emotion of their own
   */
  record Texts(String voice, List<String> texts) {

    /** The n-th text, counted from 0, and from the start again after the last. */
    String text(int n) {
      return texts.get(n % texts.size());
    }
  }

  static Sentences load() {
    Config root = ConfigFactory.parseResources(Sentences.class, "sentences.conf").resolve();
    Map<String, Texts> byLanguage = new TreeMap<>();
    for (String language : root.root().keySet()) {
      Config section = root.getConfig(language);
      byLanguage.put(
          language, new Texts(section.getString("voice"), section.getStringList("sentences")));
    }
    return new Sentences(byLanguage);
  }

  Set<String> known() {
    return byLanguage.keySet();
  }

  Texts in(String language) {
    return byLanguage.get(language);
  }
}
