package org.polyser.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Utterance;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.config.InvalidInputException;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.jobs.spark.Progress;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;
import org.polyser.text.TextEncoder;
import org.polyser.training.Checkpoint;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;
import org.polyser.training.TrainingHistory;
import org.polyser.training.TrainingState;

class TrainingTest {

  private static final Training.StageListener NOBODY = (stage, reached) -> {};

  private static final AlignerConfig SHAPE =
      new AlignerConfig(
          3,
          20,
          List.of(4),
          3,
          2,
          0,
          1,
          2,
          4,
          0.1,
          99,
          Cmvn.NONE,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  @TempDir private Path folder;

  private final EncodedPrompts prompts =
      new EncodedPrompts(
          List.of("angry", "sad"), new PromptBank(List.of("{}"), Map.of()), new TwoWords());

  private static TrainingConfig config(String section) {
    return TrainingConfig.from(
        ConfigFactory.parseString("polyser.train {" + section + "}")
            .withFallback(ConfigFactory.defaultReferenceUnresolved())
            .resolve());
  }

  private Checkpoints checkpoints(String recipe) {
    return new Checkpoints(folder.resolve("checkpoints").toString(), 2, recipe);
  }

  private static RandomWalk walk() {
    return new RandomWalk(SHAPE, epoch -> 1.0 / epoch);
  }

  private Training training(
      TrainingConfig config, DevelopmentSet development, IntFunction<StageTrainer> trainers) {
    return new Training(
        config,
        SHAPE,
        stage -> Optional.ofNullable(trainers.apply(stage)),
        development,
        checkpoints("r"),
        new Progress("test"));
  }

  private Training training(TrainingConfig config, DevelopmentSet development) {
    return training(config, development, stage -> walk());
  }

  @Test
  void the_last_epoch_is_kept_where_there_is_no_development_set() throws IOException {
    Checkpoint end = training(config("epochs = 3"), development()).run(Optional.empty(), NOBODY);
    assertEquals(3, end.best().epoch());
    assertEquals(end.state().parameters(), end.best().parameters());
    assertNull(end.history().epochs().get(2).developmentUar());
  }

  @Test
  void the_epoch_of_the_highest_uar_is_kept_and_the_earlier_of_two_equal_ones() throws IOException {
    Checkpoint end = training(config("epochs = 12"), someSpeech()).run(Optional.empty(), NOBODY);
    List<Double> uars =
        end.history().epochs().stream().map(TrainingHistory.Epoch::developmentUar).toList();
    double highest = uars.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    assertEquals(1 + uars.indexOf(highest), end.best().epoch());
    Aligner best = Aligner.withParameters(SHAPE, end.best().parameters());
    assertEquals(highest, someSpeech().uar(best), 0);
  }

  @Test
  void a_stage_starts_from_the_best_epoch_of_the_one_before_with_a_fresh_optimiser()
      throws IOException {
    RandomWalk second = walk();
    TrainingConfig config = config("epochs = 9, stages = [{name = a}, {name = b, epochs = 1}]");
    TrainingConfig first = config("epochs = 9, stages = [{name = a}]");
    Checkpoint afterFirst = training(first, someSpeech()).run(Optional.empty(), NOBODY);
    Checkpoint end =
        training(config, someSpeech(), stage -> stage == 0 ? walk() : second)
            .run(Optional.empty(), NOBODY);
    RandomWalk expected = walk();
    expected.restore(TrainingState.fresh(afterFirst.best().parameters()));
    expected.epoch(1, (round, rounds) -> {});
    assertEquals(expected.state().parameters(), end.state().parameters());
    assertEquals(3, end.state().iteration());
    assertEquals(List.of("a", "b"), stages(end));
  }

  @Test
  void a_stage_that_no_utterance_is_for_is_left_out() throws IOException {
    TrainingConfig both = config("epochs = 2, stages = [{name = a}, {name = b}]");
    Checkpoint end =
        training(both, someSpeech(), stage -> stage == 0 ? null : walk())
            .run(Optional.empty(), NOBODY);
    assertEquals(List.of("b"), stages(end));
    assertEquals(1, end.stage());
  }

  private static List<String> stages(Checkpoint end) {
    return end.history().epochs().stream().map(TrainingHistory.Epoch::stage).distinct().toList();
  }

  @Test
  void patience_ends_a_stage_so_many_epochs_after_the_best() throws IOException {
    Checkpoint end =
        training(config("epochs = 50, patience = 3"), someSpeech()).run(Optional.empty(), NOBODY);
    assertEquals(end.best().epoch() + 3, end.epoch());
    assertTrue(end.epoch() < 50);
  }

  @Test
  void a_training_cut_short_anywhere_ends_where_an_uninterrupted_one_does() throws IOException {
    TrainingConfig config = config("epochs = 3, stages = [{name = a}, {name = b}]");
    Checkpoint whole = training(config, someSpeech()).run(Optional.empty(), NOBODY);
    for (int epochs = 1; epochs <= 6; epochs++) {
      checkpoints("r").clear();
      int left = epochs;
      int[] done = {0};
      IntFunction<StageTrainer> breaking =
          stage -> new RandomWalk(SHAPE, epoch -> lossBefore(left, done[0]++));
      Training cut = training(config, someSpeech(), breaking);
      if (epochs < 6) {
        assertThrows(IllegalStateException.class, () -> cut.run(Optional.empty(), NOBODY));
      } else {
        cut.run(Optional.empty(), NOBODY);
      }
      Checkpoint resumed = training(config, someSpeech()).run(checkpoints("r").last(), NOBODY);
      assertEquals(whole.state().parameters(), resumed.state().parameters());
      assertEquals(whole.best().parameters(), resumed.best().parameters());
      assertEquals(uars(whole), uars(resumed));
    }
  }

  private static double lossBefore(int cut, int done) {
    if (done >= cut) {
      throw new IllegalStateException("cut short");
    }
    return 1;
  }

  private static List<Double> uars(Checkpoint end) {
    return end.history().epochs().stream().map(TrainingHistory.Epoch::developmentUar).toList();
  }

  @Test
  void only_the_last_checkpoints_stay_and_none_of_another_recipe_is_gone_on_from()
      throws IOException {
    training(config("epochs = 5"), development()).run(Optional.empty(), NOBODY);
    try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
      assertEquals(
          List.of("epoch-00004", "epoch-00005"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> checkpoints("other").last());
    assertTrue(
        refusal
            .getMessage()
            .startsWith(
                "polyser.train.resume must be of a training with the same settings and features"));
  }

  @Test
  void a_loss_that_is_no_number_ends_the_training_and_leaves_the_checkpoints() {
    IntFunction<StageTrainer> diverging =
        stage -> new RandomWalk(SHAPE, epoch -> epoch < 3 ? 1 : Double.NaN);
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () ->
                training(config("epochs = 5"), development(), diverging)
                    .run(Optional.empty(), NOBODY));
    assertTrue(
        refusal
            .getMessage()
            .startsWith(
                "polyser.train.learning-rate must be lower: stage training diverged in epoch 3, got"
                    + " loss NaN; the checkpoints before it stay in "),
        refusal::getMessage);
    assertEquals(2, checkpoints("r").last().orElseThrow().epoch());
  }

  @Test
  void development_utterances_of_an_emotion_that_is_not_trained_on_are_left_out()
      throws IOException {
    DevelopmentSet development = development(example(1, "angry"), example(2, "bored"));
    assertEquals(1, development.size());
    double uar = development.uar(Aligner.untrained(SHAPE, 1));
    assertEquals(Math.rint(uar), uar, 0);
  }

  private DevelopmentSet someSpeech() throws IOException {
    return development(
        Stream.iterate(1, i -> i + 1)
            .limit(16)
            .map(i -> example(i, i % 2 == 0 ? "angry" : "sad"))
            .toArray(LabelledExample[]::new));
  }

  private DevelopmentSet development(LabelledExample... examples) throws IOException {
    return new DevelopmentSet(List.of(examples), example -> Utterance.of(frames(example)), prompts);
  }

  private static LabelledExample example(long offset, String emotion) {
    return new LabelledExample(
        "a", "a/1", "dev", 12, new TrainingExample(0, offset, 12, "de", emotion), List.of(true));
  }

  private static FeatureMatrix frames(TrainingExample example) {
    Random random = new Random(example.offset());
    float[] values = new float[3 * example.numFrames()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new FeatureMatrix(values, example.numFrames(), 3);
  }

  /** One direction for angry, another for everything else. */
  private record TwoWords() implements TextEncoder {

    @Override
    public String identity() {
      return "two words";
    }

    @Override
    public int dim() {
      return 2;
    }

    @Override
    public float[][] encode(List<String> texts) {
      return texts.stream()
          .map(text -> text.equals("angry") ? new float[] {1, 0} : new float[] {0, 1})
          .toArray(float[][]::new);
    }

    @Override
    public void close() {}
  }
}
