package org.polyser.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.Utterance;
import org.polyser.features.FeatureMatrix;
import org.polyser.training.Checkpoint;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;
import org.polyser.training.TrainingHistory;
import org.polyser.training.TrainingState;
import org.polyser.training.spark.FrameShards;

class StageAlignersTest {

  private static final int FRAMES = 12;
  private static final int MELS = SmallTraining.SHAPE.numMels();
  private static final TrainingConfig CONFIG =
      SmallTraining.config("stages = [{name = first}, {name = second, erasure = language}]");
  private static final TrainingState STATE = SmallTraining.walk().state();
  private static final Aligner TRAINED =
      Aligner.withParameters(SmallTraining.SHAPE, STATE.parameters());

  @TempDir private Path folder;
  private final List<LabelledExample> examples = new ArrayList<>();
  private final List<Utterance> utterances = new ArrayList<>();

  @BeforeEach
  void writeNoiseThatRisesWithTheBandsInOneLanguage() throws IOException {
    byte[][] shard = new byte[80][];
    for (int i = 0; i < shard.length; i++) {
      FeatureMatrix noise = noise(i, i % 2 == 0 ? 1 : -1);
      utterances.add(Utterance.of(noise));
      shard[i] = noise.toHalfPrecision();
      examples.add(example(i * (long) shard[i].length, i % 2 == 0 ? "de" : "en"));
    }
    try (var out = Files.newOutputStream(folder.resolve("frames-00000.f16"))) {
      for (byte[] utterance : shard) {
        out.write(utterance);
      }
    }
  }

  private static FeatureMatrix noise(long seed, int slope) {
    Random random = new Random(seed);
    float[] values = new float[FRAMES * MELS];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian() + slope * (k % MELS);
    }
    return new FeatureMatrix(values, FRAMES, MELS);
  }

  private static LabelledExample example(long offset, String language) {
    TrainingExample example = new TrainingExample(0, offset, FRAMES, language, "sad");
    return new LabelledExample("a", "a/1", "train", FRAMES, example, List.of(true, true));
  }

  private Aligner after(int stage) throws IOException {
    Checkpoint reached =
        new Checkpoint(
            "r",
            stage,
            1,
            STATE,
            new Checkpoint.BestEpoch(1, null, STATE.parameters()),
            new TrainingHistory(List.of()));
    FrameShards shards = new FrameShards(folder.toUri(), MELS, 0);
    return new StageAligners(
            SmallTraining.SHAPE, CONFIG, new DevelopmentSplit(examples, List.of()), shards)
        .of(stage, reached);
  }

  /** Distance of the mean embeddings of both languages. */
  private double apart(Aligner aligner) {
    float[][] embeddings = aligner.embed(utterances);
    double sum = 0;
    for (int k = 0; k < embeddings[0].length; k++) {
      double difference = 0;
      for (int i = 0; i < embeddings.length; i++) {
        difference += (i % 2 == 0 ? 1 : -1) * embeddings[i][k] / (embeddings.length / 2.0);
      }
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  @Test
  void a_stage_without_erasure_leaves_what_was_trained() throws IOException {
    assertEquals(TRAINED.parameters(), after(0).parameters());
  }

  @Test
  void a_stage_with_erasure_leaves_languages_nearer_to_each_other() throws IOException {
    double before = apart(TRAINED);
    double after = apart(after(1));
    assertTrue(after < before / 2, after + " of " + before);
  }
}
