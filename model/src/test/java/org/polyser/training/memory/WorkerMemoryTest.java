package org.polyser.training.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Regularisation;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;

class WorkerMemoryTest {

  /** 5 mels, 11 frames; blocks of 6 frames × 3 channels and 3 frames × 4. */
  private static final AlignerConfig SHAPE =
      new AlignerConfig(
          5,
          11,
          List.of(3, 4),
          3,
          2,
          0,
          2,
          7,
          6,
          0.1,
          4,
          Cmvn.MEAN,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  private static final AlignerConfig ATTENDING =
      new AlignerConfig(
          5,
          11,
          List.of(3, 4),
          3,
          2,
          2,
          2,
          7,
          6,
          0.1,
          4,
          Cmvn.MEAN,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  private static final AlignerConfig BARE =
      new AlignerConfig(
          6,
          11,
          List.of(),
          1,
          1,
          2,
          2,
          7,
          6,
          0.1,
          0,
          Cmvn.NONE,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  /**
   * Convolutions (5 · 3 + 1) 3 + (3 · 3 + 1) 4, queries (4 + 1) 2, normalisation 4 · 16,
   * projections (16 + 1) 6 + (7 + 1) 6, scale 7 + 1.
   */
  private static final long PARAMETERS = 48 + 40 + 10 + 64 + 102 + 48 + 8;

  @Test
  void parameters_are_counted_by_the_layers() {
    assertEquals(PARAMETERS, new AlignerSize(SHAPE).parameters());
  }

  @Test
  void parameters_are_those_of_the_graph() {
    AlignerConfig usual = AlignerConfig.from(ConfigFactory.defaultReference(), 80, 384);
    for (AlignerConfig shape : List.of(SHAPE, ATTENDING, BARE, usual)) {
      ComputationGraph graph =
          new ComputationGraph(
              new AlignerGraph(shape).configuration(1, new Adam(), Regularisation.NONE));
      graph.init();
      assertEquals(graph.numParams(), new AlignerSize(shape).parameters());
      long state = graph.getUpdater().getStateViewArray().length();
      assertTrue(state <= 2 * graph.numParams(), "Adam holds " + state);
    }
  }

  @Test
  void bytes_follow_the_closed_form() {
    long input = 5 * 11;
    long blocks = 3 * 6 + 4 * 3;
    long unfolded = 3 * 5 * 6;
    long perUtterance = 4 * (1 + 8 + 4) * input + (12 + 16) * blocks + 8 * unfolded;
    WorkerMemory memory = WorkerMemory.of(SHAPE, 10, 1);
    assertEquals(
        new WorkerMemory(
            4 * PARAMETERS,
            4 * PARAMETERS,
            8 * PARAMETERS,
            36 * PARAMETERS,
            10 * perUtterance,
            40 * 10 * 10),
        memory);
    assertEquals(52 * PARAMETERS + 10 * perUtterance + 4000, memory.bytes());
  }

  @Test
  void minibatches_made_ahead_are_counted() {
    WorkerMemory alone = WorkerMemory.of(SHAPE, 10, 1);
    WorkerMemory ahead = WorkerMemory.of(SHAPE, 10, 20);
    assertEquals((20 - 8) * 10 * 4 * 5 * 11, ahead.activations() - alone.activations());
    assertEquals(alone, WorkerMemory.of(SHAPE, 10, 8));
  }

  @Test
  void an_aligner_without_convolutions_holds_its_input_and_attends_to_it() {
    long input = 6 * 11;
    long attended = 5 * 6 * 11 + 2 * 11 * 11;
    assertEquals(
        10 * (4 * (1 + 8 + 4) * input + (12 + 16) * attended),
        WorkerMemory.of(BARE, 10, 1).activations());
  }

  @Test
  void batches_past_the_range_of_int_are_counted() {
    assertEquals(40L * 1_000_000 * 1_000_000, WorkerMemory.of(SHAPE, 1_000_000, 1).pairs());
  }
}
