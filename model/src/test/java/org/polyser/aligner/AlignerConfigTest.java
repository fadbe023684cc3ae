package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.config.InvalidInputException;
import org.polyser.features.Cmvn;
import org.polyser.functionals.FunctionalSet;
import org.polyser.functionals.FunctionalsNormalisation;

class AlignerConfigTest {

  private static final String SECTION = "polyser.train.aligner.";

  private static final FunctionalsConfig DEFAULT =
      new FunctionalsConfig(FunctionalSet.NONE, FunctionalsNormalisation.NONE, List.of(128, 128));

  @Test
  void defaults_are_those_of_reference_conf() {
    assertEquals(
        new AlignerConfig(
            80,
            400,
            List.of(96, 128, 160, 192),
            5,
            2,
            0,
            4,
            384,
            128,
            0.07,
            4,
            Cmvn.MEAN,
            BlockNormalisation.NONE,
            DEFAULT),
        AlignerConfig.from(ConfigFactory.defaultReference(), 80, 384));
  }

  @Test
  void every_key_is_read_from_its_own_path() {
    Config config =
        ConfigFactory.parseString(
            "polyser.train.aligner { max-frames = 11, channels = [12, 13], kernel = 15, stride = 3,"
                + " attention-heads = 13, queries = 16, dim = 17, temperature = 0.18, dynamic-range = 0.19, normalisation = mean-variance,"
                + " block-normalisation = batch, functionals { set = prosodic, normalisation = speaker, hidden = [20, 21] } }");
    assertEquals(
        new AlignerConfig(
            9,
            11,
            List.of(12, 13),
            15,
            3,
            13,
            16,
            10,
            17,
            0.18,
            0.19,
            Cmvn.MEAN_VARIANCE,
            BlockNormalisation.BATCH,
            new FunctionalsConfig(
                FunctionalSet.PROSODIC, FunctionalsNormalisation.SPEAKER, List.of(20, 21))),
        AlignerConfig.from(config, 9, 10));
  }

  @Test
  void frames_of_a_speech_encoder_are_neither_cut_off_nor_normalised() {
    Config config =
        ConfigFactory.parseString(SECTION + "channels = []")
            .withFallback(ConfigFactory.defaultReference());
    assertEquals(
        new AlignerConfig(
            512,
            400,
            List.of(),
            5,
            2,
            0,
            4,
            384,
            128,
            0.07,
            0,
            Cmvn.NONE,
            BlockNormalisation.NONE,
            DEFAULT),
        AlignerConfig.ofEncoderFrames(config, 512, 384));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max-frames    | 0     | max-frames must be > 0, got 0
          channels      | [4,0] | channels must be > 0, got [4, 0]
          kernel        | 4     | kernel must be odd and > 0, got 4
          kernel        | -1    | kernel must be odd and > 0, got -1
          stride        | 0     | stride must be > 0, got 0
          attention-heads | -1  | attention-heads must be >= 0, got -1
          attention-heads | 5   | attention-heads must divide the width of what they attend to, 192, got 5
          queries       | -1    | queries must be >= 0, got -1
          queries       | 0     | queries must be > 0 without functionals, got 0
          functionals.hidden | [4, 0] | functionals.hidden must be > 0, got [4, 0]
          functionals.set | pitch | functionals.set must be one of [none, prosodic], got pitch
          functionals.normalisation | all | functionals.normalisation must be one of [none, speaker], got all
          dim           | 0     | dim must be > 0, got 0
          temperature   | 0.009 | temperature must be >= 0.01, got 0.009
          dynamic-range | -1    | dynamic-range must be >= 0, got -1.0
          normalisation | all   | normalisation must be one of [none, mean, mean-variance], got all
          block-normalisation | x | block-normalisation must be one of [none, batch], got x
          """)
  void refuses_what_breaks_a_rule(String key, String value, String message) {
    Config config =
        ConfigFactory.parseString(SECTION + key + " = " + value)
            .withFallback(ConfigFactory.defaultReference());
    assertEquals(SECTION + message, refusal(config, 80, 384));
  }

  @Test
  void refuses_features_and_texts_without_width() {
    Config reference = ConfigFactory.defaultReference();
    assertEquals(SECTION + "num-mels must be > 0, got 0", refusal(reference, 0, 384));
    assertEquals(SECTION + "text-dim must be > 0, got 0", refusal(reference, 80, 0));
  }

  private static String refusal(Config config, int numMels, int textDim) {
    return assertThrows(
            InvalidInputException.class, () -> AlignerConfig.from(config, numMels, textDim))
        .getMessage();
  }
}
