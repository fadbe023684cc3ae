package org.polyser.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Utterance;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.functionals.FunctionalSet;
import org.polyser.functionals.FunctionalsNormalisation;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;

/** What an aligner is told of whole utterances, in the minibatches that it is trained on. */
class FunctionalsInMinibatchesTest {

  private static final int MELS = 4;
  private static final int TEXT = 5;
  private static final int BATCH = 6;
  private static final List<String> LABELS = List.of("sad", "angry");
  private static final FeatureMatrix LOG_MEL = logMel();

  private static FeatureMatrix logMel() {
    Random random = new Random(2);
    float[] values = new float[60 * MELS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new FeatureMatrix(values, 60, MELS);
  }

  private static MultiDataSet minibatch(
      int queries, FunctionalsNormalisation normalisation, Utterance utterance) throws IOException {
    AlignerConfig aligner =
        new AlignerConfig(
            MELS,
            20,
            List.of(4),
            3,
            2,
            0,
            queries,
            TEXT,
            4,
            0.1,
            99,
            Cmvn.MEAN,
            BlockNormalisation.NONE,
            new FunctionalsConfig(FunctionalSet.PROSODIC, normalisation, List.of(3)));
    List<TrainingExample> examples =
        List.of(
            new TrainingExample(0, 0, 60, "de", "sad"),
            new TrainingExample(0, 0, 60, "it", "angry"));
    EncodedPrompts prompts =
        new EncodedPrompts(LABELS, new PromptBank(List.of("{}"), Map.of()), new WordEncoder(TEXT));
    return new MinibatchAssembler(
            aligner,
            new BatchSampler(examples, Balance.EMOTION, BATCH, 1),
            prompts,
            Augmentations.masking(0))
        .assemble(0, example -> utterance);
  }

  @Test
  void they_are_of_the_whole_utterance_however_it_is_cropped() throws IOException {
    MultiDataSet batch = minibatch(2, FunctionalsNormalisation.NONE, Utterance.of(LOG_MEL));
    assertArrayEquals(new long[] {BATCH, MELS, 20}, batch.getFeatures(0).shape());
    assertArrayEquals(
        FunctionalSet.PROSODIC.of(LOG_MEL), batch.getFeatures(1).getRow(3).toFloatVector(), 0);
    assertNull(batch.getFeaturesMaskArray(1));
  }

  @Test
  void those_that_come_with_an_utterance_are_taken_as_they_are() throws IOException {
    float[] given = new float[FunctionalSet.PROSODIC.width()];
    given[7] = 0.25f;
    MultiDataSet batch =
        minibatch(0, FunctionalsNormalisation.SPEAKER, new Utterance(LOG_MEL, given));
    assertEquals(2, batch.getFeatures().length);
    assertArrayEquals(given, batch.getFeatures(0).getRow(5).toFloatVector(), 0);
  }

  @Test
  void every_loss_is_told_emotions_and_languages() throws IOException {
    MultiDataSet batch = minibatch(2, FunctionalsNormalisation.NONE, Utterance.of(LOG_MEL));
    assertEquals(2, batch.getLabels().length);
    assertEquals(batch.getLabels(0), batch.getLabels(1));
    for (int i = 0; i < BATCH; i++) {
      boolean sameEmotion = batch.getLabels(0).getInt(i, 0) == batch.getLabels(0).getInt(0, 0);
      boolean sameLanguage = batch.getLabels(0).getInt(i, 1) == batch.getLabels(0).getInt(0, 1);
      assertEquals(sameEmotion, sameLanguage);
    }
    assertEquals(1, batch.getLabels(0).getColumn(1).maxNumber().intValue());
  }
}
