package org.polyser.eval.report;

import java.util.Locale;

/** English names of languages, for people. */
final class LanguageName {

  private LanguageName() {}

  /** {@code de} → {@code German}; the tag itself if it has no name. */
  static String of(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
