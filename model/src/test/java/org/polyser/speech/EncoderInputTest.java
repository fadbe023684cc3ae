package org.polyser.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;

class EncoderInputTest {

  private static final String SECTION = "polyser.train.encoder-input.";
  private static final Config REFERENCE = ConfigFactory.defaultReference();
  private static final LogMelConfig WHISPER = LogMelConfig.from(REFERENCE);

  @Test
  void defaults_are_those_of_reference_conf() {
    assertEquals(
        new EncoderInput(3000, StretchLength.EXACT, InputScale.WHISPER),
        EncoderInput.from(REFERENCE, WHISPER));
  }

  @Test
  void every_key_is_read_from_its_own_path() {
    assertEquals(
        new EncoderInput(7, StretchLength.ANY, InputScale.MEAN_VARIANCE),
        EncoderInput.from(
            ConfigFactory.parseString(
                "polyser.train.encoder-input"
                    + " { window = 7, length = any, scale = mean-variance }"),
            WHISPER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          window | 0    | window must be > 0, got 0
          length | long | length must be one of [exact, any], got long
          scale  | unit | scale must be one of [whisper, none, mean, mean-variance], got unit
          """)
  void refuses_what_breaks_a_rule(String key, String value, String message) {
    assertEquals(SECTION + message, refusal(key, value, WHISPER));
  }

  @Test
  void refuses_whispers_scale_of_features_that_are_not_whispers() {
    LogMelConfig kaldi =
        LogMelConfig.from(
            ConfigFactory.parseString("polyser.featurize.log-mel.definition = kaldi")
                .withFallback(REFERENCE));
    assertEquals(
        SECTION + "scale must not be whisper for features of another definition, got kaldi",
        refusal("scale", "whisper", kaldi));
  }

  private static String refusal(String key, String value, LogMelConfig logMel) {
    Config config =
        ConfigFactory.parseString(SECTION + key + " = " + value).withFallback(REFERENCE);
    return assertThrows(InvalidInputException.class, () -> EncoderInput.from(config, logMel))
        .getMessage();
  }

  @Test
  void a_stretch_is_scaled_and_filled_up_at_its_end() {
    FeatureMatrix stretch = new FeatureMatrix(new float[] {1, 4, 3, 8}, 2, 2);
    assertEquals(List.of(-1f, -2f, 1f, 2f, 0f, 0f), prepared(InputScale.MEAN, stretch));
    assertEquals(List.of(-1f, -1f, 1f, 1f, 0f, 0f), prepared(InputScale.MEAN_VARIANCE, stretch));
    assertEquals(List.of(1f, 4f, 3f, 8f, 0f, 0f), prepared(InputScale.NONE, stretch));
    assertEquals(List.of(1.25f, 2f, 1.75f, 3f, 1f, 1f), prepared(InputScale.WHISPER, stretch));
  }

  private static List<Float> prepared(InputScale scale, FeatureMatrix stretch) {
    float[] values = new EncoderInput(3, StretchLength.EXACT, scale).prepared(stretch).values();
    List<Float> list = new ArrayList<>();
    for (float value : values) {
      list.add(value);
    }
    return list;
  }
}
