package org.polyser.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.jobs.train.SmallTraining.NOBODY;
import static org.polyser.jobs.train.SmallTraining.SHAPE;
import static org.polyser.jobs.train.SmallTraining.config;
import static org.polyser.jobs.train.SmallTraining.development;
import static org.polyser.jobs.train.SmallTraining.someSpeech;
import static org.polyser.jobs.train.SmallTraining.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.aligner.Aligner;
import org.polyser.training.Checkpoint;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingHistory;
import org.polyser.training.TrainingState;

class TrainingTest {

  @TempDir private Path folder;

  private SmallTraining small() {
    return new SmallTraining(folder);
  }

  @Test
  void the_last_epoch_is_kept_where_there_is_no_development_set() throws IOException {
    Checkpoint end =
        small().training(config("epochs = 3"), development()).run(Optional.empty(), NOBODY);
    assertEquals(3, end.best().epoch());
    assertEquals(end.state().parameters(), end.best().parameters());
    assertNull(end.history().epochs().get(2).developmentUar());
  }

  @Test
  void the_epoch_of_the_highest_uar_is_kept_and_the_earlier_of_two_equal_ones() throws IOException {
    Checkpoint end =
        small().training(config("epochs = 12"), someSpeech()).run(Optional.empty(), NOBODY);
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
    Checkpoint afterFirst = small().training(first, someSpeech()).run(Optional.empty(), NOBODY);
    Checkpoint end =
        small()
            .training(config, someSpeech(), stage -> stage == 0 ? walk() : second)
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
        small()
            .training(both, someSpeech(), stage -> stage == 0 ? null : walk())
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
        small()
            .training(config("epochs = 50, patience = 3"), someSpeech())
            .run(Optional.empty(), NOBODY);
    assertEquals(end.best().epoch() + 3, end.epoch());
    assertTrue(end.epoch() < 50);
  }
}
