package org.polyser.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.Cohort;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Utterance;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;

class StageSampleTest {

  private static final int DRAWS = 1024;

  private static final int FRAMES = 20;

  private final Aligner aligner =
      Aligner.untrained(
          new AlignerConfig(
              3,
              40,
              List.of(4),
              3,
              2,
              0,
              2,
              4,
              6,
              0.2,
              99,
              Cmvn.NONE,
              BlockNormalisation.NONE,
              FunctionalsConfig.NONE),
          7);

  /** The example's place is the seed of its frames. */
  private static Utterance speech(TrainingExample example) {
    Random random = new Random(example.offset());
    float[] values = new float[FRAMES * 3];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Utterance.of(new FeatureMatrix(values, FRAMES, 3));
  }

  private static TrainingExample example(int number, String emotion) {
    return new TrainingExample(0, number, FRAMES, "de", emotion);
  }

  /** Ninety of one emotion, then ten of another. */
  private static List<TrainingExample> examples() {
    List<TrainingExample> examples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      examples.add(example(i, i < 90 ? "sad" : "angry"));
    }
    return examples;
  }

  private Cohort cohort(Balance balance, long seed) throws IOException {
    return new StageSample(examples(), balance, DRAWS, seed)
        .cohort(aligner, StageSampleTest::speech);
  }

  @Test
  void the_same_seed_gives_the_same_cohort_and_another_seed_another() throws IOException {
    assertEquals(cohort(Balance.EMOTION, 1), cohort(Balance.EMOTION, 1));
    assertNotEquals(cohort(Balance.EMOTION, 1), cohort(Balance.EMOTION, 2));
  }

  /** Standard deviation of the share of either emotion: sqrt(1/4/1024) = 0.016. */
  @Test
  void emotions_weigh_the_same_however_many_utterances_they_have() throws IOException {
    Cohort cohort = cohort(Balance.EMOTION, 1);
    assertEquals(100, cohort.size(), 1);
    List<float[]> angry = new ArrayList<>();
    for (TrainingExample example : examples().subList(90, 100)) {
      angry.add(aligner.embed(List.of(speech(example)))[0]);
    }
    double all = 0;
    double ofAngry = 0;
    for (int i = 0; i < cohort.size(); i++) {
      float[] embedding = cohort.embeddings()[i];
      all += cohort.weights()[i];
      ofAngry += angry.stream().anyMatch(one -> isNear(one, embedding)) ? cohort.weights()[i] : 0;
    }
    assertEquals(DRAWS, all);
    assertEquals(0.5, ofAngry / all, 4 * 0.016);
  }

  /** Company in a batch changes the last digits. */
  private static boolean isNear(float[] one, float[] other) {
    double dot = 0;
    for (int k = 0; k < one.length; k++) {
      dot += one[k] * other[k];
    }
    return dot > 1 - 1e-6;
  }

  @Test
  void an_utterance_is_embedded_as_it_is_and_once() throws IOException {
    Cohort cohort =
        new StageSample(List.of(example(5, "sad")), Balance.NONE, DRAWS, 1)
            .cohort(aligner, StageSampleTest::speech);
    float[][] alone = aligner.embed(List.of(speech(example(5, "sad"))));
    assertEquals(1, cohort.size());
    assertArrayEquals(alone[0], cohort.embeddings()[0], 0);
    assertArrayEquals(new float[] {DRAWS}, cohort.weights(), 0);
  }
}
