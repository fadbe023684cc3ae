package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import java.time.Duration;
import java.util.List;
import org.polyser.config.Rule;
import org.polyser.synthesis.engine.CommandEngine;
import org.polyser.synthesis.engine.EspeakEngine;
import org.polyser.synthesis.engine.SpeechEngine;
import org.polyser.synthesis.engine.Voices;

/**
 * Which program speaks: section {@code polyser.synthesize.engine}.
 *
 * @param command program and arguments; empty for espeak-ng
 * @param voices that speakers take in turn, of those that the program has
 * @param espeak name or path of espeak-ng
 * @param timeoutSeconds after which a run of the program is given up
 */
public record EngineConfig(
    List<String> command, List<String> voices, String espeak, int timeoutSeconds) {

  private static final String SECTION = "polyser.synthesize.engine";

  /** Checks the rules. */
  public EngineConfig {
    command = List.copyOf(command);
    voices = List.copyOf(voices);
    Rule.require(!voices.isEmpty(), SECTION + ".voices", "must name at least one", voices);
    Rule.require(timeoutSeconds >= 1, SECTION + ".timeout-seconds", "must be >= 1", timeoutSeconds);
  }

  static EngineConfig from(Config root) {
    Config section = root.getConfig(SECTION);
    return new EngineConfig(
        section.getStringList("command"),
        section.getStringList("voices"),
        section.getString("espeak"),
        section.getInt("timeout-seconds"));
  }

  /**
   * The voices of each language.
   *
   * @throws org.polyser.config.InvalidInputException naming a voice that the program lacks
   */
  Voices voices(List<String> languages) {
    return engine().voices(voices, languages);
  }

  SpeechEngine engine() {
    Duration timeout = Duration.ofSeconds(timeoutSeconds);
    return command.isEmpty()
        ? new EspeakEngine(espeak, timeout)
        : new CommandEngine(command, timeout);
  }
}
