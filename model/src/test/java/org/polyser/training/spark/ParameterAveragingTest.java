package org.polyser.training.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Regularisation;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;
import org.polyser.training.Augmentations;
import org.polyser.training.Balance;
import org.polyser.training.BatchSampler;
import org.polyser.training.Erasure;
import org.polyser.training.MinibatchAssembler;
import org.polyser.training.StageConfig;
import org.polyser.training.StageData;
import org.polyser.training.StageTrainer.RoundListener;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;
import org.polyser.training.TrainingState;
import org.polyser.training.WordEncoder;
import org.polyser.training.augmentation.AugmentationConfig;

/**
 * Spark's averages beside those of a plain loop over the same minibatches, which tasks of two CPUs
 * make ahead.
 */
class ParameterAveragingTest {

  private static final int MELS = 4;
  private static final int BATCH = 6;
  private static final int FREQUENCY = 3;
  private static final RoundListener SILENT = (round, rounds) -> {};
  private static final AlignerConfig ALIGNER =
      new AlignerConfig(
          MELS,
          20,
          List.of(6),
          3,
          2,
          0,
          2,
          8,
          5,
          0.1,
          99,
          Cmvn.MEAN,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);
  private static final EncodedPrompts PROMPTS =
      new EncodedPrompts(
          List.of("angry", "sad"), new PromptBank(List.of("{}"), Map.of()), new WordEncoder(8));

  private static JavaSparkContext spark;

  @TempDir private Path folder;
  private final List<TrainingExample> examples = new ArrayList<>();

  @BeforeAll
  static void startSpark() {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[6]")
                .setAppName("averaging")
                .set("spark.task.cpus", "2")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.bindAddress", "127.0.0.1"));
  }

  @AfterAll
  static void stopSpark() {
    spark.stop();
  }

  @BeforeEach
  void writeFrames() throws IOException {
    Random random = new Random(1);
    ByteArrayOutputStream shard = new ByteArrayOutputStream();
    for (int i = 0; i < 24; i++) {
      int numFrames = 5 + i;
      String emotion = i % 2 == 0 ? "sad" : "angry";
      examples.add(new TrainingExample(0, shard.size(), numFrames, "de", emotion));
      float[] values = new float[numFrames * MELS];
      for (int k = 0; k < values.length; k++) {
        values[k] = (float) random.nextGaussian();
      }
      shard.write(new FeatureMatrix(values, numFrames, MELS).toHalfPrecision());
    }
    Files.write(folder.resolve("frames-00000.f16"), shard.toByteArray());
  }

  private TrainingConfig config(int workers) {
    StageConfig stage =
        new StageConfig(
            "only",
            3,
            FREQUENCY,
            0.01,
            0,
            new Regularisation(0.2, 0.01, 0.5),
            0,
            Balance.EMOTION,
            new AugmentationConfig(0, 0, 0, 0, 0, 0, 0, 0),
            Erasure.NONE);
    return new TrainingConfig(workers, BATCH, 0, List.of(), 1, 7, List.of(stage));
  }

  private ParameterAveragingTrainer trainer(int workers) {
    TrainingConfig config = config(workers);
    StageData data = new StageData(examples, PROMPTS, Augmentations.masking(0.2));
    return new ParameterAveragingTrainer(
        spark, ALIGNER, config, config.stages().get(0), data, shards());
  }

  private FrameShards shards() {
    return new FrameShards(folder.toUri(), MELS, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void averaged_parameters_are_those_of_a_plain_loop(int workers) throws IOException {
    ParameterAveragingTrainer trainer = trainer(workers);
    int rounds = (int) trainer.examplesPerEpoch() / (workers * FREQUENCY * BATCH);
    trainer.epoch(1, SILENT);
    trainer.epoch(2, SILENT);
    assertArrayEquals(
        plainLoop(workers, 2 * rounds, 3 * rounds), floats(trainer.state().parameters()), 1e-6f);
    assertTrue(trainer.waiting() > 0 && trainer.waiting() < 1);
  }

  /** Every worker's own graph, its minibatches one after the other, and means of what they have. */
  private float[] plainLoop(int workers, int rounds, int allRounds) throws IOException {
    MinibatchAssembler minibatches =
        new MinibatchAssembler(
            ALIGNER,
            new BatchSampler(examples, Balance.EMOTION, BATCH, 7),
            PROMPTS,
            Augmentations.masking(0.2));
    TrainingState state = TrainingState.of(graph(allRounds));
    try (FrameShards.Reader frames = shards().open()) {
      for (int round = 0; round < rounds; round++) {
        List<TrainingState> after = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
          ComputationGraph graph = graph(allRounds);
          state.restore(graph);
          for (int i = 0; i < FREQUENCY; i++) {
            long number = ((long) round * workers + worker) * FREQUENCY + i;
            Nd4j.getRandom().setSeed(minibatches.seed(number));
            graph.fit(minibatches.assemble(number, frames));
          }
          after.add(TrainingState.of(graph));
        }
        state =
            new TrainingState(
                mean(after.stream().map(TrainingState::parameters).toList()),
                mean(after.stream().map(TrainingState::updaterState).toList()),
                (round + 1) * FREQUENCY);
      }
    }
    return floats(state.parameters());
  }

  private static ComputationGraph graph(int allRounds) {
    ComputationGraph graph =
        new ComputationGraph(
            new AlignerGraph(ALIGNER)
                .configuration(
                    7,
                    new Adam(ParameterAveragingTrainer.schedule(0.01, 0, allRounds * FREQUENCY)),
                    new Regularisation(0.2, 0.01, 0.5)));
    graph.init();
    return graph;
  }

  private static INDArray mean(List<INDArray> arrays) {
    INDArray sum = arrays.get(0).dup();
    arrays.subList(1, arrays.size()).forEach(sum::addi);
    return sum.div(arrays.size());
  }

  private static float[] floats(INDArray row) {
    return row.dup().data().asFloat();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void going_on_from_a_state_gives_the_bits_of_an_uninterrupted_training(int workers) {
    ParameterAveragingTrainer whole = trainer(workers);
    whole.epoch(1, SILENT);
    final TrainingState afterFirst = whole.state();
    whole.epoch(2, SILENT);
    ParameterAveragingTrainer resumed = trainer(workers);
    resumed.restore(afterFirst);
    resumed.epoch(2, SILENT);
    assertEquals(whole.state().iteration(), resumed.state().iteration());
    assertArrayEquals(floats(whole.state().parameters()), floats(resumed.state().parameters()), 0);
    assertArrayEquals(
        floats(whole.state().updaterState()), floats(resumed.state().updaterState()), 0);
    assertNotEquals(afterFirst.parameters(), resumed.state().parameters());
  }

  @Test
  void no_shard_stays_open_after_its_tasks() throws IOException {
    trainer(2).epoch(1, SILENT);
    for (File open : new File("/proc/self/fd").listFiles()) {
      assertFalse(open.getCanonicalFile().toPath().startsWith(folder.toRealPath()));
    }
  }

  @Test
  void four_workers_give_the_same_bits_again() {
    ParameterAveragingTrainer once = trainer(4);
    ParameterAveragingTrainer again = trainer(4);
    once.epoch(1, SILENT);
    again.epoch(1, SILENT);
    assertArrayEquals(floats(once.state().parameters()), floats(again.state().parameters()), 0);
  }
}
