package org.polyser.eval.card;

import java.util.Map;
import org.polyser.markdown.Markdown;

/** What a protocol says about what the tested models had heard. */
final class ProtocolWords {

  private static final Map<String, String> WORDS =
      Map.of(
          "fixed-split",
          "one model, tested as it is",
          "leave-one-language-out",
          "each language is tested by a model that was trained without it",
          "leave-one-corpus-out",
          "each dataset is tested by a model that was trained without it, on others of its language"
              + " where there are any",
          "speaker-independent",
          "each speaker is tested by a model that did not hear them, but others of the same"
              + " languages and datasets",
          "cross-corpus",
          "each dataset is tested by models that were trained on one other",
          "emobox",
          "folds as EmoBox published them, which have speakers on both sides in many corpora");

  private ProtocolWords() {}

  /** A sentence. */
  static String of(String protocol) {
    String words = WORDS.get(protocol);
    return "Protocol " + Markdown.escaped(protocol) + (words == null ? "" : ": " + words) + ".";
  }
}
