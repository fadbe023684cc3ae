package org.polyser.corpus;

import java.util.Set;

/** Names of the fields that the manifest gives a meaning; any other is kept as it is. */
final class FieldNames {

  static final String UTTERANCE_ID = "utterance_id";
  static final String DATASET = "dataset";
  static final String LANGUAGE = "language";
  static final String RECORDING = "recording";
  static final String CHANNEL = "channel";
  static final String START_SECONDS = "start_seconds";
  static final String DURATION_SECONDS = "duration_seconds";
  static final String SPEAKER = "speaker";
  static final String EMOTION = "emotion";
  static final String TEXT = "text";
  static final String SPLIT = "split";

  static final Set<String> ALL =
      Set.of(
          UTTERANCE_ID,
          DATASET,
          LANGUAGE,
          RECORDING,
          CHANNEL,
          START_SECONDS,
          DURATION_SECONDS,
          SPEAKER,
          EMOTION,
          TEXT,
          SPLIT);

  static final Set<String> NUMBERS = Set.of(CHANNEL, START_SECONDS, DURATION_SECONDS);

  private FieldNames() {}
}
