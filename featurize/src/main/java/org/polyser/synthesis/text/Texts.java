package org.polyser.synthesis.text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be said in each language: {@code languages.conf} and a file a language.
 *
 * @param byLanguage by BCP-47 tag
 */
public record Texts(Map<String, LanguageTexts> byLanguage) {

  private static final Texts SHIPPED = load();

  /** The sentences that come with PolySER. */
  public static Texts shipped() {
    return SHIPPED;
  }

  private static Texts load() {
    Config root = ConfigFactory.parseResources(Texts.class, "languages.conf").resolve();
    Map<String, LanguageTexts> byLanguage = new TreeMap<>();
    for (String language : root.root().keySet()) {
      byLanguage.put(language, LanguageTexts.load(language, root.getString(language + ".voice")));
    }
    return new Texts(Collections.unmodifiableMap(byLanguage));
  }

  /** The languages that it knows. */
  public Set<String> known() {
    return byLanguage.keySet();
  }

  /** The sentences of a language that it knows. */
  public LanguageTexts in(String language) {
    return byLanguage.get(language);
  }
}
