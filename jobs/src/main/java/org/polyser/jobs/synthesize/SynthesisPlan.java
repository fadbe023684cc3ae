package org.polyser.jobs.synthesize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polyser.config.Rule;

/**
 * Who says what in which prosody. The plan is complete and balanced: every speaker of every
 * language says the same sentences in every emotion, so that neither text nor voice tells the
 * emotion. It is a function of the configuration alone, and an utterance of its own id and the seed
 * alone.
 */
public final class SynthesisPlan {

  private static final String DATASET = "synthetic";
  private static final String SECTION = "polyser.synthesize";

  private final SynthesisConfig config;
  private final Sentences sentences = Sentences.load();
  private final ProsodyModel prosody = ProsodyModel.load();

  private SynthesisPlan(SynthesisConfig config) {
    this.config = config;
    requireKnown("languages", config.languages(), sentences.known());
    requireKnown("emotions", config.emotions(), prosody.known());
  }

  private static void requireKnown(String key, List<String> asked, Set<String> known) {
    List<String> unknown = new ArrayList<>(asked);
    unknown.removeAll(known);
    Rule.require(unknown.isEmpty(), SECTION + "." + key, "must be of " + known, unknown);
  }

  /**
   * Makes the plan.
   *
   * @param config size of the corpus and seed
   * @return the utterances, by language, speaker, emotion and sentence
   * @throws org.polyser.config.InvalidInputException for a language without sentences or an emotion
   *     without prosody
   */
  public static List<SyntheticUtterance> of(SynthesisConfig config) {
    SynthesisPlan plan = new SynthesisPlan(config);
    return config.languages().stream().flatMap(plan::language).toList();
  }

  private Stream<SyntheticUtterance> language(String language) {
    return IntStream.range(0, config.speakers()).boxed().flatMap(n -> speaker(language, n));
  }

  private Stream<SyntheticUtterance> speaker(String language, int n) {
    return config.emotions().stream()
        .flatMap(
            emotion ->
                IntStream.range(0, config.sentences())
                    .mapToObj(sentence -> utterance(language, n, emotion, sentence)));
  }

  private SyntheticUtterance utterance(String language, int n, String emotion, int sentence) {
    Sentences.Texts texts = sentences.in(language);
    String speaker = DATASET + "/" + language + "-s" + (n + 1);
    String id = speaker + "-" + emotion + "-" + (sentence + 1);
    return new SyntheticUtterance(
        id,
        language,
        texts.voice() + "+" + prosody.variant(n),
        speaker,
        emotion,
        texts.text(sentence),
        prosody.draw(config.seed(), speaker, emotion, id));
  }
}
