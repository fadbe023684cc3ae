package org.polyser.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.jobs.spark.Progress;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;
import org.polyser.text.TextEncoder;
import org.polyser.training.TrainingExample;

class BestEpochTest {

  private static final AlignerConfig SHAPE =
      new AlignerConfig(3, 20, List.of(4), 3, 2, 0, 1, 2, 4, 0.1, 99, Cmvn.NONE);

  private final EncodedPrompts prompts =
      new EncodedPrompts(
          List.of("angry", "sad"), new PromptBank(List.of("{}"), Map.of()), new TwoWords());

  @Test
  void theLastEpochIsKeptWhereThereIsNoDevelopmentSet() throws IOException {
    BestEpoch best = new BestEpoch(2, development(), new Progress("test"));
    Aligner last = Aligner.untrained(SHAPE, 2);
    best.epochEnded(1, 2.5, 10, Aligner.untrained(SHAPE, 1));
    best.epochEnded(2, 1.5, 10, last);
    assertSame(last, best.aligner());
    assertEquals(2, best.epoch());
    assertNull(best.history().epochs().get(1).developmentUar());
    assertEquals(1.5, best.history().epochs().get(1).loss(), 0);
  }

  @Test
  void theEpochOfTheHighestUarIsKeptAndTheEarlierOfTwoEqualOnes() throws IOException {
    DevelopmentSet development =
        development(example(1, "angry"), example(2, "sad"), example(3, "sad"), example(4, "angry"));
    BestEpoch best = new BestEpoch(20, development, new Progress("test"));
    double highest = -1;
    int expected = 0;
    for (int epoch = 1; epoch <= 20; epoch++) {
      Aligner aligner = Aligner.untrained(SHAPE, epoch / 2);
      double uar = development.uar(aligner);
      best.epochEnded(epoch, 1, 10, aligner);
      expected = uar > highest ? epoch : expected;
      highest = Math.max(uar, highest);
    }
    assertEquals(expected, best.epoch());
    assertEquals(highest, development.uar(best.aligner()), 0);
  }

  @Test
  void developmentUtterancesOfAnEmotionThatIsNotTrainedOnAreLeftOut() throws IOException {
    DevelopmentSet development = development(example(1, "angry"), example(2, "bored"));
    assertEquals(1, development.size());
    double uar = development.uar(Aligner.untrained(SHAPE, 1));
    assertEquals(Math.rint(uar), uar, 0);
  }

  private DevelopmentSet development(LabelledExample... examples) throws IOException {
    return new DevelopmentSet(List.of(examples), BestEpochTest::frames, prompts);
  }

  private static LabelledExample example(long offset, String emotion) {
    return new LabelledExample(
        "a", "a/1", "dev", new TrainingExample(0, offset, 12, "de", emotion));
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
