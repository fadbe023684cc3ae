package org.polyser.jobs.synthesize;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.polyser.config.Rule;
import org.polyser.provenance.Fingerprint;
import org.polyser.synthesis.SyntheticUtterance;
import org.polyser.synthesis.engine.SpeechRequest;
import org.polyser.synthesis.engine.Voices;
import org.polyser.synthesis.expression.Draws;
import org.polyser.synthesis.expression.EmotionProfile;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.expression.ExpressionModel;
import org.polyser.synthesis.expression.Speaker;
import org.polyser.synthesis.text.LanguageTexts;
import org.polyser.synthesis.text.TextKind;
import org.polyser.synthesis.text.Texts;

/**
 * Who says what in which emotion. The plan is complete and balanced: every speaker of every
 * language says the same neutral sentences in every emotion, so that neither text nor voice nor
 * room tells the emotion. It is a function of the configuration alone, an utterance of its own id
 * and the seed alone, and any utterance can be had by its number without the others.
 *
 * @param config what is in the corpus
 * @param voices of its speakers
 */
record SynthesisPlan(SynthesisConfig config, Voices voices) implements Serializable {

  static final String DATASET = "m5ser";

  private static final String SECTION = "polyser.synthesize";
  private static final int DIGITS = 3;

  /** Utterances of a batch at most, whose sound is held in memory at the same time. */
  private static final int BATCH = 32;

  /**
   * @throws org.polyser.config.InvalidInputException for a language without sentences or an emotion
   *     without a profile
   */
  SynthesisPlan {
    requireKnown("languages", config.languages(), Texts.shipped().known());
    requireKnown("emotions", config.emotions(), ExpressionModel.shipped().known());
  }

  private static void requireKnown(String key, List<String> asked, Set<String> known) {
    List<String> unknown = new ArrayList<>(asked);
    unknown.removeAll(known);
    Rule.require(unknown.isEmpty(), SECTION + "." + key, "must be of " + known, unknown);
  }

  /** Number of utterances. */
  int size() {
    long size = (long) config.languages().size() * config.speakers() * ofEachSpeaker();
    Rule.require(
        size <= Integer.MAX_VALUE, SECTION + ".sentences", "must give < 2^31 utterances", size);
    return (int) size;
  }

  /** Number of batches: utterances of one speaker that are made together. */
  int batches() {
    return config.languages().size() * config.speakers() * batchesOfEachSpeaker();
  }

  /** How many batches hold about a number of utterances, at least 1. */
  int batchesOf(int utterances) {
    return (int) Math.max(1, Math.round((double) utterances * batches() / size()));
  }

  private int batchesOfEachSpeaker() {
    return (ofEachSpeaker() + BATCH - 1) / BATCH;
  }

  /** A batch by its number; it does not depend on how batches are grouped into shards and tasks. */
  List<SyntheticUtterance> batch(int number) {
    int speaker = number / batchesOfEachSpeaker();
    int from = number % batchesOfEachSpeaker() * BATCH;
    return IntStream.range(from, Math.min(from + BATCH, ofEachSpeaker()))
        .mapToObj(n -> utterance(speaker * ofEachSpeaker() + n))
        .toList();
  }

  private int ofEachSpeaker() {
    return config.emotions().size() * config.ofEachEmotion();
  }

  /** Identity of all that the utterances depend on. */
  Fingerprint fingerprint() {
    return Fingerprint.of(
        config.toString() + voices + ExpressionModel.shipped() + Texts.shipped().byLanguage());
  }

  /**
   * One utterance.
   *
   * @param number by language, speaker, emotion and sentence, counted from 0
   */
  SyntheticUtterance utterance(int number) {
    int sentence = number % config.ofEachEmotion();
    int rest = number / config.ofEachEmotion();
    String emotion = config.emotions().get(rest % config.emotions().size());
    rest /= config.emotions().size();
    String language = config.languages().get(rest / config.speakers());
    return utterance(language, rest % config.speakers(), emotion, sentence);
  }

  private SyntheticUtterance utterance(String language, int index, String emotion, int sentence) {
    String name = DATASET + "/" + language + "-s" + (index + 1);
    Speaker speaker =
        ExpressionModel.shipped().speaker(config.seed(), name, voices.of(language, index));
    boolean neutral = sentence < config.sentences();
    int n = neutral ? sentence : sentence - config.sentences();
    String id = name + "-" + emotion + "-" + (neutral ? "" : "e") + (n + 1);
    LanguageTexts texts = Texts.shipped().in(language);
    String text = neutral ? neutral(texts, name, n) : texts.emotional(emotion, n);
    TextKind kind = neutral ? TextKind.NEUTRAL : TextKind.EMOTIONAL;
    return drawn(id, language, speaker, emotion, text, kind);
  }

  /** The same for all emotions, its number included. */
  private String neutral(LanguageTexts texts, String speaker, int n) {
    String digits = Draws.of(config.seed(), speaker + " sentence " + n).digits(DIGITS);
    return texts.neutral(n).replace(LanguageTexts.DIGITS, digits);
  }

  private SyntheticUtterance drawn(
      String id, String language, Speaker speaker, String emotion, String text, TextKind kind) {
    ExpressionModel model = ExpressionModel.shipped();
    EmotionProfile profile = model.of(emotion);
    Draws draws = Draws.of(config.seed(), id);
    String intensity = draws.oneOf(List.copyOf(model.intensities().keySet()));
    Expression shift = profile.draw(draws, model.intensities().get(intensity));
    String melody = Melody.of(text, draws.oneOf(profile.endings()));
    return new SyntheticUtterance(
        new SpeechRequest(
            id,
            language,
            Texts.shipped().in(language).voice(),
            speaker,
            emotion,
            melody,
            speaker.own().plus(shift)),
        intensity,
        shift,
        kind,
        text,
        config.conditions().draw(Draws.of(config.seed(), id + " conditions")),
        config.seed());
  }
}
