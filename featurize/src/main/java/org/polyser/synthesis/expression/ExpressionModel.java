package org.polyser.synthesis.expression;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How speakers differ and what each emotion does to them: {@code expression.conf}, which names its
 * sources.
 *
 * @param speaker what a speaker's own way is drawn from
 * @param tract what the formants of a speaker are drawn from
 * @param intensities names and factors of the levels of intensity
 * @param emotions by word
 */
public record ExpressionModel(
    Map<Cue, Normal> speaker,
    Normal tract,
    Map<String, Double> intensities,
    Map<String, EmotionProfile> emotions) {

  private static final ExpressionModel SHIPPED =
      from(ConfigFactory.parseResources(ExpressionModel.class, "expression.conf").resolve());

  /** The model that comes with PolySER. */
  public static ExpressionModel shipped() {
    return SHIPPED;
  }

  static ExpressionModel from(Config root) {
    return new ExpressionModel(
        EmotionProfile.distributions(root.getConfig("speaker")),
        Normal.from(root, "speaker.tract"),
        intensities(root.getConfig("intensity")),
        emotions(root.getConfig("emotion")));
  }

  private static Map<String, Double> intensities(Config section) {
    Map<String, Double> intensities = new TreeMap<>();
    section.root().keySet().forEach(name -> intensities.put(name, section.getDouble(name)));
    return Collections.unmodifiableMap(intensities);
  }

  private static Map<String, EmotionProfile> emotions(Config section) {
    Map<String, EmotionProfile> emotions = new TreeMap<>();
    for (String emotion : section.root().keySet()) {
      emotions.put(emotion, EmotionProfile.from(section.getConfig(emotion)));
    }
    return Collections.unmodifiableMap(emotions);
  }

  /** The emotions that it knows. */
  public Set<String> known() {
    return emotions.keySet();
  }

  /** The profile of an emotion that it knows. */
  public EmotionProfile of(String emotion) {
    return emotions.get(emotion);
  }

  /**
   * A speaker, who depends on the seed and the name alone but for the variant.
   *
   * @param variant the engine's name of the voice
   */
  public Speaker speaker(long seed, String name, String variant) {
    Draws draws = Draws.of(seed, name);
    Expression own = Expression.of(cue -> speaker.get(cue).draw(draws, 1));
    double drawn = tract.draw(draws, 1);
    return new Speaker(name, variant, own, Math.max(0.92, Math.min(1.09, drawn)));
  }
}
