package org.polyser.speech;

import static org.polyser.config.Rule.require;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.LogMelDefinition;

/**
 * How log-mel is given to a frozen speech encoder.
 *
 * @param window longest stretch that is encoded at once [frames of the log-mel]
 * @param length of the stretches
 * @param scale of their values
 */
public record EncoderInput(int window, StretchLength length, InputScale scale)
    implements Serializable {

  static final String PATH = "polyser.train.encoder-input";

  /** Validates every value. */
  public EncoderInput {
    require(window > 0, PATH + ".window", "must be > 0", window);
  }

  /**
   * Reads the section {@code polyser.train.encoder-input}.
   *
   * @param root the whole configuration
   * @param logMel how the features are computed
   * @throws org.polyser.config.InvalidInputException if they cannot be scaled so
   */
  public static EncoderInput from(Config root, LogMelConfig logMel) {
    Config section = root.getConfig(PATH);
    InputScale scale = InputScale.of(section.getString("scale"), PATH + ".scale");
    require(
        scale != InputScale.WHISPER || logMel.definition() == LogMelDefinition.WHISPER,
        PATH + ".scale",
        "must not be whisper for features of another definition",
        logMel.definition().key());
    return new EncoderInput(
        section.getInt("window"),
        StretchLength.of(section.getString("length"), PATH + ".length"),
        scale);
  }

  /** The fewest stretches of equal length that are no longer than the window. */
  List<FeatureMatrix> stretches(FeatureMatrix utterance) {
    int count = Math.max(1, -Math.floorDiv(-utterance.numFrames(), window));
    List<FeatureMatrix> stretches = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int from = Math.toIntExact((long) utterance.numFrames() * i / count);
      int to = Math.toIntExact((long) utterance.numFrames() * (i + 1) / count);
      stretches.add(utterance.frames(from, to));
    }
    return stretches;
  }

  /** A stretch as the encoder takes it: scaled, and filled up where it must be. */
  FeatureMatrix prepared(FeatureMatrix stretch) {
    return scale.apply(stretch, length.filled(stretch.numFrames(), window));
  }
}
