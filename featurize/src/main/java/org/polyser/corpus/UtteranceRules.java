package org.polyser.corpus;

import java.util.Set;
import java.util.regex.Pattern;
import org.polyser.config.InvalidInputException;

/** What holds for the values of an utterance; each message names the utterance and the rule. */
record UtteranceRules(String utteranceId) {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*");
  private static final Set<String> SPLITS = Set.of("train", "dev", "test");

  void filled(String field, String value) {
    require(value != null && !value.isBlank(), field, "must not be blank", value);
  }

  void language(String tag) {
    boolean plausible = tag != null && LANGUAGE.matcher(tag).matches();
    require(plausible, FieldNames.LANGUAGE, "must be a BCP-47 tag such as de or pt-BR", tag);
  }

  void channel(int channel) {
    require(channel >= 0, FieldNames.CHANNEL, "must be >= 0", channel);
  }

  void start(double seconds) {
    boolean holds = seconds >= 0 && Double.isFinite(seconds);
    require(holds, FieldNames.START_SECONDS, "must be >= 0 and finite", seconds);
  }

  void duration(Double seconds) {
    boolean holds = seconds == null || (seconds > 0 && Double.isFinite(seconds));
    require(holds, FieldNames.DURATION_SECONDS, "must be > 0 and finite", seconds);
  }

  void emotion(String word) {
    require(word == null || Emotion.isWord(word), FieldNames.EMOTION, Emotion.RULE, word);
  }

  void split(String name) {
    boolean holds = name == null || SPLITS.contains(name);
    require(holds, FieldNames.SPLIT, "must be train, dev or test", name);
  }

  void extra(Set<String> names) {
    for (String name : names) {
      require(!FieldNames.ALL.contains(name), "extra", "must not repeat a known field", name);
    }
  }

  private void require(boolean holds, String field, String rule, Object got) {
    if (!holds) {
      String subject = utteranceId == null ? "utterance" : "utterance " + utteranceId;
      throw new InvalidInputException(subject + ": " + field + " " + rule + ", got " + got);
    }
  }
}
