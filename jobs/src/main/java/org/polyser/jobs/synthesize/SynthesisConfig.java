package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import org.polyser.config.Rule;
import org.polyser.synthesis.ConditionsConfig;

/**
 * What is in the synthetic corpus: section {@code polyser.synthesize}.
 *
 * @param languages BCP-47, of those that have sentences
 * @param emotions of those that have a profile
 * @param speakers in each language
 * @param sentences neutral ones of each speaker in each emotion
 * @param emotionalSentences ones with emotion in their words, of each speaker in each emotion
 * @param seed of every draw
 * @param conditions in which it is recorded
 */
public record SynthesisConfig(
    List<String> languages,
    List<String> emotions,
    int speakers,
    int sentences,
    int emotionalSentences,
    long seed,
    ConditionsConfig conditions)
    implements Serializable {

  private static final String SECTION = "polyser.synthesize";

  /** Checks the rules. */
  public SynthesisConfig {
    languages = List.copyOf(languages);
    emotions = List.copyOf(emotions);
    requireNames("languages", languages);
    requireNames("emotions", emotions);
    Rule.require(speakers >= 1, SECTION + ".speakers", "must be >= 1", speakers);
    Rule.require(sentences >= 0, SECTION + ".sentences", "must be >= 0", sentences);
    Rule.require(
        emotionalSentences >= (sentences == 0 ? 1 : 0),
        SECTION + ".emotional-sentences",
        "must be >= 0, and >= 1 where sentences = 0",
        emotionalSentences);
  }

  private static void requireNames(String key, List<String> names) {
    boolean distinct = new HashSet<>(names).size() == names.size();
    Rule.require(
        !names.isEmpty() && distinct,
        SECTION + "." + key,
        "must name at least one, and none twice",
        names);
  }

  /**
   * Reads the section.
   *
   * @param root the whole configuration, with the defaults
   * @return the section as a record
   */
  public static SynthesisConfig from(Config root) {
    Config section = root.getConfig(SECTION);
    return new SynthesisConfig(
        section.getStringList("languages"),
        section.getStringList("emotions"),
        section.getInt("speakers"),
        section.getInt("sentences"),
        section.getInt("emotional-sentences"),
        section.getLong("seed"),
        ConditionsConfig.from(root));
  }

  /** Utterances of one speaker in one emotion. */
  int ofEachEmotion() {
    return sentences + emotionalSentences;
  }
}
