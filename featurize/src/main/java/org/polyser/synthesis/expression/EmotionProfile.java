package org.polyser.synthesis.expression;

import com.typesafe.config.Config;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an emotion does to a voice.
 *
 * @param shifts distribution of the departure from the speaker's own way, by cue
 * @param cited what publications say of it, by cue
 * @param source of the directions
 * @param endings final punctuation marks to draw from, which give the engine the fall or rise
 */
public record EmotionProfile(
    Map<Cue, Normal> shifts, Map<Cue, Direction> cited, String source, List<String> endings) {

  static EmotionProfile from(Config section) {
    return new EmotionProfile(
        distributions(section),
        directions(section.getConfig("cited")),
        section.getString("source"),
        section.getStringList("endings"));
  }

  static Map<Cue, Normal> distributions(Config section) {
    Map<Cue, Normal> distributions = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      distributions.put(cue, Normal.from(section, cue.word()));
    }
    return Collections.unmodifiableMap(distributions);
  }

  private static Map<Cue, Direction> directions(Config section) {
    Map<Cue, Direction> directions = new EnumMap<>(Cue.class);
    section
        .root()
        .keySet()
        .forEach(
            word ->
                directions.put(
                    Cue.valueOf(word.toUpperCase(Locale.ROOT)),
                    section.getEnum(Direction.class, word)));
    return Collections.unmodifiableMap(directions);
  }

  /** What is said of a cue. */
  public Direction cited(Cue cue) {
    return cited.getOrDefault(cue, Direction.OPEN);
  }

  /**
   * Draws a departure from the speaker's own way.
   *
   * @param strength factor of the means, 1 for an expression of medium intensity
   */
  public Expression draw(Draws draws, double strength) {
    return Expression.of(cue -> shifts.get(cue).draw(draws, strength));
  }
}
