package org.polyser.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.jobs.train.SmallTraining.NOBODY;
import static org.polyser.jobs.train.SmallTraining.SHAPE;
import static org.polyser.jobs.train.SmallTraining.config;
import static org.polyser.jobs.train.SmallTraining.development;
import static org.polyser.jobs.train.SmallTraining.someSpeech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.training.Checkpoint;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingHistory;

class InterruptedTrainingTest {

  @TempDir private Path folder;

  private SmallTraining small() {
    return new SmallTraining(folder);
  }

  @Test
  void a_training_cut_short_anywhere_ends_where_an_uninterrupted_one_does() throws IOException {
    TrainingConfig config = config("epochs = 3, stages = [{name = a}, {name = b}]");
    Checkpoint whole = small().training(config, someSpeech()).run(Optional.empty(), NOBODY);
    for (int epochs = 1; epochs <= 6; epochs++) {
      small().checkpoints("r").clear();
      int left = epochs;
      int[] done = {0};
      IntFunction<StageTrainer> breaking =
          stage -> new RandomWalk(SHAPE, epoch -> lossBefore(left, done[0]++));
      Training cut = small().training(config, someSpeech(), breaking);
      if (epochs < 6) {
        assertThrows(IllegalStateException.class, () -> cut.run(Optional.empty(), NOBODY));
      } else {
        cut.run(Optional.empty(), NOBODY);
      }
      Checkpoint resumed =
          small().training(config, someSpeech()).run(small().checkpoints("r").last(), NOBODY);
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
    small().training(config("epochs = 5"), development()).run(Optional.empty(), NOBODY);
    try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
      assertEquals(
          List.of("epoch-00004", "epoch-00005"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> small().checkpoints("other").last());
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
                small()
                    .training(config("epochs = 5"), development(), diverging)
                    .run(Optional.empty(), NOBODY));
    assertTrue(
        refusal
            .getMessage()
            .startsWith(
                "polyser.train.learning-rate must be lower: stage training diverged in epoch 3, got"
                    + " loss NaN; the checkpoints before it stay in "),
        refusal::getMessage);
    assertEquals(2, small().checkpoints("r").last().orElseThrow().epoch());
  }
}
