package org.polyser.corpus;

import java.util.Map;
import java.util.TreeMap;

/** Collects the values of an {@link Utterance}; what is not given is not known. */
@SuppressWarnings("CanIgnoreReturnValueSuggester") // its annotation is no dependency of ours
public final class UtteranceBuilder {

  private final String utteranceId;
  private final String dataset;
  private final String language;
  private final String recording;
  private final Map<String, String> extra = new TreeMap<>();
  private int channel;
  private double startSeconds;
  private Double durationSeconds;
  private String speaker;
  private String emotion;
  private String text;
  private String split;

  UtteranceBuilder(String utteranceId, String dataset, String language, String recording) {
    this.utteranceId = utteranceId;
    this.dataset = dataset;
    this.language = language;
    this.recording = recording;
  }

  /** Counted from 0. */
  public UtteranceBuilder channel(int index) {
    this.channel = index;
    return this;
  }

  /** From the start of the recording [s]. */
  public UtteranceBuilder startSeconds(double seconds) {
    this.startSeconds = seconds;
    return this;
  }

  /** In seconds; {@code null} means to the end of the recording. */
  public UtteranceBuilder durationSeconds(Double seconds) {
    this.durationSeconds = seconds;
    return this;
  }

  /** Unique over all datasets, such as {@code emodb/03}. */
  public UtteranceBuilder speaker(String name) {
    this.speaker = name;
    return this;
  }

  /** A word as {@link Emotion} describes it. */
  public UtteranceBuilder emotion(String word) {
    this.emotion = word;
    return this;
  }

  /** What is said. */
  public UtteranceBuilder text(String words) {
    this.text = words;
    return this;
  }

  /** {@code train}, {@code dev} or {@code test}. */
  public UtteranceBuilder split(String name) {
    this.split = name;
    return this;
  }

  /** Keeps a field that the manifest gives no meaning. */
  public UtteranceBuilder extra(String name, String value) {
    this.extra.put(name, value);
    return this;
  }

  /**
   * The utterance.
   *
   * @throws org.polyser.config.InvalidInputException naming the utterance and the rule that a value
   *     breaks
   */
  public Utterance build() {
    return new Utterance(
        utteranceId,
        dataset,
        language,
        recording,
        channel,
        startSeconds,
        durationSeconds,
        speaker,
        emotion,
        text,
        split,
        extra);
  }
}
