package org.polyser.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.aligner.Regularisation;
import org.polyser.config.InvalidInputException;
import org.polyser.training.augmentation.AugmentationConfig;

class TrainingConfigTest {

  private static final String SECTION = "polyser.train.";

  private static TrainingConfig parse(String section) {
    return TrainingConfig.from(
        ConfigFactory.parseString("polyser.train {" + section + "}")
            .withFallback(ConfigFactory.defaultReference())
            .resolve());
  }

  @Test
  void defaults_are_those_of_reference_conf() {
    StageConfig stage =
        new StageConfig(
            "training",
            30,
            5,
            1e-3,
            0.1,
            new Regularisation(0.3, 1e-2, 0),
            0,
            Balance.LANGUAGE_EMOTION,
            new AugmentationConfig(0.2, 0, 0, 0, 0, 0, 0, 0),
            Erasure.NONE);
    assertEquals(new TrainingConfig(2, 32, 0.15, List.of(), 2, 1, List.of(stage)), parse(""));
  }

  @Test
  void every_key_is_read_from_its_own_path() {
    StageConfig stage =
        new StageConfig(
            "training",
            11,
            14,
            0.15,
            0.16,
            new Regularisation(0.18, 0.17, 0.19),
            19,
            Balance.NONE,
            new AugmentationConfig(0.21, 0.22, 0.23, 0.24, 0.25, 0.26, 0.27, 0.28),
            Erasure.LANGUAGE);
    assertEquals(
        new TrainingConfig(12, 13, 0.2, List.of("it"), 3, 21_000_000_000L, List.of(stage)),
        parse(
            "epochs = 11, workers = 12, batch-size-per-worker = 13, averaging-frequency = 14,"
                + " learning-rate = 0.15, warm-up = 0.16, weight-decay = 0.17, dropout = 0.18,"
                + " language-alignment = 0.19, erasure = language,"
                + " patience = 19, balance = none, augmentation { masked-fraction = 0.21,"
                + " speed = 0.22, vocal-tract-length = 0.23, reverberation = 0.24,"
                + " equalisation = 0.25, noise = 0.26, telephone = 0.27, clean = 0.28 },"
                + " development-fraction = 0.2, development-languages = [it], checkpoints = 3,"
                + " seed = 21000000000"));
  }

  @Test
  void a_stage_takes_what_it_does_not_say_from_the_section() {
    List<StageConfig> stages =
        parse(
                "epochs = 7, dropout = 0.4, stages = [{name = a},"
                    + " {name = b, epochs = 2, augmentation.telephone = 0.5}]")
            .stages();
    assertEquals(List.of("a", "b"), stages.stream().map(StageConfig::name).toList());
    assertEquals(List.of(7, 2), stages.stream().map(StageConfig::epochs).toList());
    assertEquals(
        List.of(0.4, 0.4), stages.stream().map(stage -> stage.regularisation().dropout()).toList());
    assertEquals(0, stages.get(0).augmentation().telephone(), 0);
    assertEquals(0.5, stages.get(1).augmentation().telephone(), 0);
    assertEquals(0.2, stages.get(1).augmentation().maskedFraction(), 0);
  }

  @Test
  void stages_draw_apart_from_one_another() {
    TrainingConfig config = parse("stages = [{name = a}, {name = b}]");
    assertEquals(config.seed(), config.seed(config.stages().get(0)));
    assertNotEquals(config.seed(), config.seed(config.stages().get(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          epochs                | 0      | must be > 0, got 0
          workers               | 0      | must be > 0, got 0
          batch-size-per-worker | 1      | must be > 1, got 1
          averaging-frequency   | 0      | must be > 0, got 0
          learning-rate         | 0      | must be > 0, got 0.0
          warm-up               | 1      | must be in [0, 1), got 1.0
          warm-up               | -0.1   | must be in [0, 1), got -0.1
          weight-decay          | -1     | must be >= 0, got -1.0
          dropout               | 1      | must be in [0, 1), got 1.0
          language-alignment    | -0.1   | must be >= 0, got -0.1
          patience              | -1     | must be >= 0, got -1
          balance               | words  | must be one of [none, emotion, language-emotion], got words
          checkpoints           | 0      | must be > 0, got 0
          development-fraction  | -1     | must be in [0, 1), got -1.0
          augmentation.masked-fraction    | 1.5 | must be in [0, 1), got 1.5
          augmentation.speed              | -1  | must be in [0, 1), got -1.0
          augmentation.vocal-tract-length | 1   | must be in [0, 1), got 1.0
          augmentation.reverberation      | -1  | must be in [0, 1], got -1.0
          augmentation.telephone          | 1.1 | must be in [0, 1], got 1.1
          augmentation.equalisation       | -0.1 | must be >= 0, got -0.1
          augmentation.noise              | 1.1 | must be in [0, 1], got 1.1
          augmentation.clean              | -1  | must be in [0, 1], got -1.0
          stages                | [{name = a}, {name = a}] | must differ by name, got a
          """)
  void refuses_what_breaks_a_rule(String key, String value, String message) {
    assertEquals(SECTION + key + " " + message, refusal(key + " = " + value));
  }

  @Test
  void refuses_a_stage_without_a_name_and_one_with_unknown_keys() {
    assertEquals(
        "polyser.train.stages[1].name must be given, got null",
        refusal("stages = [{name = a}, {epochs = 1}]"));
    assertEquals(
        "polyser.train.stages[0].epoch is not a known key, did you mean"
            + " polyser.train.stages[0].epochs?",
        refusal("stages = [{name = a, epoch = 1}]"));
  }

  private static String refusal(String section) {
    return assertThrows(InvalidInputException.class, () -> parse(section)).getMessage();
  }

  @Test
  void an_epoch_draws_as_many_examples_as_there_are_to_the_nearest_round() {
    StageConfig stage = parse("averaging-frequency = 5").stages().get(0);
    assertEquals(1, stage.roundsPerEpoch(1, 8));
    assertEquals(1, stage.roundsPerEpoch(59, 8));
    assertEquals(2, stage.roundsPerEpoch(60, 8));
    assertEquals(25, stage.roundsPerEpoch(1000, 8));
  }
}
