package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import java.util.HashSet;
import java.util.List;
import org.polyser.config.Rule;

/**
 * How large the synthetic corpus is: section {@code polyser.synthesize}.
 *
 * @param languages BCP-47, of those in {@code sentences.conf}
 * @param emotions of those in {@code prosody.conf}
 * @param speakers in each language
 * @param sentences utterances of each speaker in each emotion
 * @param seed of every draw
 */
public record SynthesisConfig(
    List<String> languages, List<String> emotions, int speakers, int sentences, long seed) {

  private static final String SECTION = "polyser.synthesize";

  /** Checks the rules. */
  public SynthesisConfig {
    languages = List.copyOf(languages);
    emotions = List.copyOf(emotions);
    requireNames("languages", languages);
    requireNames("emotions", emotions);
    Rule.require(speakers >= 1, SECTION + ".speakers", "must be >= 1", speakers);
    Rule.require(sentences >= 1, SECTION + ".sentences", "must be >= 1", sentences);
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
        section.getLong("seed"));
  }
}
