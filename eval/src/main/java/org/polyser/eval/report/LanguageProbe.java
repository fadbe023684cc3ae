package org.polyser.eval.report;

import java.util.List;

/**
 * How well a linear model reads the language off speech embeddings, of speakers that it did not
 * learn from. What is at chance cannot be used to tell languages apart; what is far above may have
 * heard the recording conditions of the corpora, of which most have one language.
 *
 * @param model whose embeddings, such as {@code final} or the name of a stage
 * @param fold of the protocol, or empty
 * @param languages that were told apart
 * @param utterances that were asked about
 * @param accuracy mean over the languages of the fraction that was recognised, in [0, 1]
 */
public record LanguageProbe(
    String model, String fold, List<String> languages, long utterances, double accuracy) {

  /** Copies the languages. */
  public LanguageProbe {
    languages = List.copyOf(languages);
  }

  /** Accuracy of always answering with the same language. */
  public double chance() {
    return 1.0 / languages.size();
  }
}
