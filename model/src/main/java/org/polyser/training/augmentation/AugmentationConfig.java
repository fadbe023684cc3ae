package org.polyser.training.augmentation;

import static org.polyser.config.Rule.require;

import com.typesafe.config.Config;
import java.io.Serializable;

/**
 * How strongly features are changed while training; 0 leaves a change out. Gain is not among them:
 * the dynamic range is relative to the loudest value and the mean is taken out, so it would change
 * nothing.
 *
 * @param maskedFraction largest fraction of mel bands and of frames that a SpecAugment mask hides
 * @param speed largest relative change of the speaking rate
 * @param vocalTractLength largest relative change of the frequency axis
 * @param reverberation fraction of the utterances that is put into a room
 * @param equalisation deviation of a random curve over the bands [decades of energy]
 * @param noise fraction of the utterances that noise is added to
 * @param telephone fraction of the utterances that is limited to the telephone band
 * @param clean fraction of the utterances that nothing is done to but masking
 */
public record AugmentationConfig(
    double maskedFraction,
    double speed,
    double vocalTractLength,
    double reverberation,
    double equalisation,
    double noise,
    double telephone,
    double clean)
    implements Serializable {

  private static final String PATH = "polyser.train.augmentation.";

  /** Validates every value. */
  public AugmentationConfig {
    requireFraction("masked-fraction", maskedFraction);
    requireFraction("speed", speed);
    requireFraction("vocal-tract-length", vocalTractLength);
    requireShare("reverberation", reverberation);
    require(equalisation >= 0, PATH + "equalisation", "must be >= 0", equalisation);
    requireShare("noise", noise);
    requireShare("telephone", telephone);
    requireShare("clean", clean);
  }

  private static void requireFraction(String key, double value) {
    require(value >= 0 && value < 1, PATH + key, "must be in [0, 1)", value);
  }

  /** Of the utterances, all of them included. */
  private static void requireShare(String key, double value) {
    require(value >= 0 && value <= 1, PATH + key, "must be in [0, 1]", value);
  }

  /**
   * Refuses what changes log-mel, for training on frames that were computed of it once for all.
   *
   * @throws org.polyser.config.InvalidInputException naming the key
   */
  public void requireLogMelUnchanged() {
    requireZero("speed", speed);
    requireZero("vocal-tract-length", vocalTractLength);
    requireZero("reverberation", reverberation);
    requireZero("equalisation", equalisation);
    requireZero("noise", noise);
    requireZero("telephone", telephone);
  }

  private static void requireZero(String key, double value) {
    require(value == 0, PATH + key, "must be 0 with a speech encoder", value);
  }

  /**
   * Reads a section {@code augmentation}.
   *
   * @param section of {@code polyser.train} or of one of its stages
   */
  public static AugmentationConfig from(Config section) {
    return new AugmentationConfig(
        section.getDouble("masked-fraction"),
        section.getDouble("speed"),
        section.getDouble("vocal-tract-length"),
        section.getDouble("reverberation"),
        section.getDouble("equalisation"),
        section.getDouble("noise"),
        section.getDouble("telephone"),
        section.getDouble("clean"));
  }
}
