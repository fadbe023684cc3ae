package org.polyser.synthesis;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.polyser.config.Rule;
import org.polyser.synthesis.encoding.RecordingFormat;
import org.polyser.synthesis.expression.Draws;
import org.polyser.synthesis.signal.BackgroundNoise.Colour;

/**
 * How often rooms, noise and lines occur: section {@code polyser.synthesize.conditions}. Whatever
 * they are, they are drawn without regard to the emotion.
 *
 * @param room fraction of the utterances that are spoken in a room
 * @param noise fraction with background noise
 * @param telephone fraction that comes over a telephone
 * @param codec fraction that comes through a lossy codec at a low bit rate
 */
public record ConditionsConfig(double room, double noise, double telephone, double codec)
    implements Serializable {

  private static final String SECTION = "polyser.synthesize.conditions";

  /** Checks the rules. */
  public ConditionsConfig {
    requireFraction("room", room);
    requireFraction("noise", noise);
    requireFraction("telephone", telephone);
    requireFraction("codec", codec);
    Rule.require(
        telephone + codec <= 1,
        SECTION + ".codec",
        "must be <= 1 together with telephone",
        codec + " and " + telephone);
  }

  private static void requireFraction(String key, double value) {
    Rule.require(value >= 0 && value <= 1, SECTION + "." + key, "must be in [0, 1]", value);
  }

  /**
   * Reads the section.
   *
   * @param root the whole configuration, with the defaults
   */
  public static ConditionsConfig from(Config root) {
    Config section = root.getConfig(SECTION);
    return new ConditionsConfig(
        section.getDouble("room"),
        section.getDouble("noise"),
        section.getDouble("telephone"),
        section.getDouble("codec"));
  }

  /** Draws the conditions of one utterance. */
  public Conditions draw(Draws draws) {
    return new Conditions(
        1.5 * draws.gaussian(),
        draws.uniform(0.05, 0.3),
        draws.uniform(0.1, 0.4),
        draws.happens(room) ? drawnRoom(draws) : null,
        draws.happens(noise) ? drawnNoise(draws) : null,
        line(draws));
  }

  /** From a furnished small room to a hall, and from close to the microphone to across the room. */
  private static Conditions.Reverberation drawnRoom(Draws draws) {
    return new Conditions.Reverberation(draws.uniform(0.15, 0.8), draws.uniform(-18, -3));
  }

  /** From hardly audible to loud. */
  private static Conditions.Noise drawnNoise(Draws draws) {
    return new Conditions.Noise(draws.oneOf(Arrays.asList(Colour.values())), draws.uniform(8, 40));
  }

  private String line(Draws draws) {
    double which = draws.uniform(0, 1);
    if (which < telephone) {
      return Conditions.TELEPHONE;
    }
    List<RecordingFormat> codecs = RecordingFormat.ofLines();
    return which < telephone + codec ? draws.oneOf(codecs).word() : Conditions.DIRECT;
  }
}
