package org.polyser.corpus;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A labelled stretch of one channel of a recording. What is optional is {@code null} where it is
 * not known; a blank optional text counts as not known.
 *
 * @param utteranceId unique in a manifest
 * @param dataset name of the corpus
 * @param language BCP-47 tag, such as {@code de} or {@code pt-BR}
 * @param recording URI, or a path relative to the manifest
 * @param channel counted from 0
 * @param startSeconds from the start of the recording [s]
 * @param durationSeconds [s], or {@code null}: to the end of the recording
 * @param speaker or {@code null}: unknown
 * @param emotion a word as {@link Emotion} describes it, or {@code null}: unlabelled
 * @param text what is said, or {@code null}: unknown
 * @param split train, dev or test, or {@code null}: none given
 * @param extra any other field, sorted by name. A value is plain text, or JSON where it was not a
 *     string; a string that could be mistaken for JSON, such as {@code 12}, stands in its quotes
 */
public record Utterance(
    String utteranceId,
    String dataset,
    String language,
    String recording,
    int channel,
    double startSeconds,
    Double durationSeconds,
    String speaker,
    String emotion,
    String text,
    String split,
    Map<String, String> extra)
    implements Serializable {

  /**
   * @throws org.polyser.config.InvalidInputException naming the utterance and the rule that a value
   *     breaks
   */
  public Utterance {
    speaker = knownOrNull(speaker);
    emotion = knownOrNull(emotion);
    text = knownOrNull(text);
    split = knownOrNull(split);
    extra = known(extra);
    UtteranceRules rules = new UtteranceRules(utteranceId);
    rules.filled(FieldNames.UTTERANCE_ID, utteranceId);
    rules.filled(FieldNames.DATASET, dataset);
    rules.language(language);
    rules.filled(FieldNames.RECORDING, recording);
    rules.channel(channel);
    rules.start(startSeconds);
    rules.duration(durationSeconds);
    rules.emotion(emotion);
    rules.split(split);
    rules.extra(extra.keySet());
  }

  /** A builder with the four values that every utterance has. */
  public static UtteranceBuilder builder(
      String utteranceId, String dataset, String language, String recording) {
    return new UtteranceBuilder(utteranceId, dataset, language, recording);
  }

  /** The same utterance of a recording that lies elsewhere. */
  public Utterance withRecording(String location) {
    return new Utterance(
        utteranceId,
        dataset,
        language,
        location,
        channel,
        startSeconds,
        durationSeconds,
        speaker,
        emotion,
        text,
        split,
        extra);
  }

  private static Map<String, String> known(Map<String, String> values) {
    Map<String, String> known = values == null ? new TreeMap<>() : new TreeMap<>(values);
    known.values().removeIf(Objects::isNull);
    return Collections.unmodifiableMap(known);
  }

  private static String knownOrNull(String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
