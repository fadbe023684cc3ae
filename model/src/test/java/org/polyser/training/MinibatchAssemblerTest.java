package org.polyser.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Utterance;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;

class MinibatchAssemblerTest {

  private static final int MELS = 3;
  private static final int TEXT = 5;
  private static final int BATCH = 40;
  private static final List<String> LABELS = List.of("sad", "angry");

  private final EncodedPrompts prompts =
      new EncodedPrompts(
          LABELS,
          new PromptBank(List.of("{}", "so {}"), Map.of("sad", List.of("sad", "down"))),
          new WordEncoder(TEXT));

  @Test
  void has_log_mel_text_mask_and_label_numbers_of_one_size() throws IOException {
    MultiDataSet batch = assembler(Cmvn.NONE, 0).assemble(0, MinibatchAssemblerTest::frames);
    assertArrayEquals(new long[] {BATCH, MELS, 20}, batch.getFeatures(0).shape());
    assertArrayEquals(new long[] {BATCH, TEXT}, batch.getFeatures(1).shape());
    assertArrayEquals(new long[] {BATCH, 20}, batch.getFeaturesMaskArray(0).shape());
    assertArrayEquals(new long[] {BATCH, 2}, batch.getLabels(0).shape());
    assertEquals(null, batch.getFeaturesMaskArray(1));
  }

  @Test
  void the_text_is_a_prompt_of_the_label_and_all_of_them_occur() throws IOException {
    MultiDataSet batch = assembler(Cmvn.NONE, 0).assemble(0, MinibatchAssemblerTest::frames);
    boolean[] used = new boolean[6];
    for (int i = 0; i < BATCH; i++) {
      int label = batch.getLabels(0).getInt(i, 0);
      int prompt = prompt(LABELS.get(label), batch.getFeatures(1).getRow(i).toFloatVector());
      used[4 * label + prompt] = true;
    }
    assertArrayEquals(new boolean[] {true, true, true, true, true, true}, used);
  }

  @Test
  void a_short_utterance_is_whole_and_a_long_one_is_cropped_anywhere() throws IOException {
    MultiDataSet batch = assembler(Cmvn.NONE, 0).assemble(0, MinibatchAssemblerTest::frames);
    long starts = 0;
    for (int i = 0; i < BATCH; i++) {
      int valid = batch.getFeaturesMaskArray(0).getRow(i).sumNumber().intValue();
      INDArray band = batch.getFeatures(0).slice(i).getRow(0);
      boolean brief = batch.getLabels(0).getInt(i, 0) == 0;
      assertEquals(brief ? 7 : 20, valid);
      int first = band.getInt(0);
      for (int t = 0; t < 20; t++) {
        assertEquals(t < valid ? first + t : 0, band.getInt(t));
      }
      assertTrue(first >= 1 && first + valid - 1 <= (brief ? 7 : 50));
      starts |= 1L << first;
    }
    assertTrue(Long.bitCount(starts) > 5, "crops start at " + Long.toBinaryString(starts));
  }

  @Test
  void an_utterance_is_normalised_as_a_whole_before_it_is_cropped() throws IOException {
    MultiDataSet batch = assembler(Cmvn.MEAN, 0).assemble(0, MinibatchAssemblerTest::frames);
    for (int i = 0; i < BATCH; i++) {
      double half = batch.getFeatures(0).getDouble(i, 0, 0) * 2;
      boolean brief = batch.getLabels(0).getInt(i, 0) == 0;
      assertEquals(brief ? 0 : 1, Math.abs(Math.rint(half)) % 2, 0);
      assertEquals(Math.rint(half), half, 1e-5);
    }
  }

  @Test
  void what_is_masked_is_zero_after_normalisation_which_is_the_mean() throws IOException {
    MultiDataSet batch = assembler(Cmvn.MEAN, 0.5).assemble(0, MinibatchAssemblerTest::frames);
    float[] values = batch.getFeatures(0).dup('c').data().asFloat();
    long zeros = IntStream.range(0, values.length).filter(i -> values[i] == 0).count();
    assertTrue(zeros > values.length / 5 && zeros < values.length, "zeros: " + zeros);
  }

  @Test
  void the_same_number_gives_the_same_minibatch() throws IOException {
    MinibatchAssembler assembler = assembler(Cmvn.MEAN, 0.2);
    MultiDataSet once = assembler.assemble(3, MinibatchAssemblerTest::frames);
    MultiDataSet again = assembler.assemble(3, MinibatchAssemblerTest::frames);
    MultiDataSet other = assembler.assemble(4, MinibatchAssemblerTest::frames);
    assertEquals(once.getFeatures(0), again.getFeatures(0));
    assertEquals(once.getFeatures(1), again.getFeatures(1));
    assertEquals(once.getLabels(0), again.getLabels(0));
    assertEquals(false, once.getFeatures(1).equals(other.getFeatures(1)));
  }

  private int prompt(String label, float[] text) {
    float[][] choices = prompts.of(label);
    return IntStream.range(0, choices.length)
        .filter(i -> Arrays.equals(choices[i], text))
        .findFirst()
        .orElseThrow();
  }

  /** Every band counts the frames from 1. */
  private static Utterance frames(TrainingExample example) {
    float[] values = new float[example.numFrames() * MELS];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1 + i / MELS;
    }
    return Utterance.of(new FeatureMatrix(values, example.numFrames(), MELS));
  }

  private MinibatchAssembler assembler(Cmvn normalisation, double maskedFraction) {
    AlignerConfig aligner =
        new AlignerConfig(
            MELS,
            20,
            List.of(4),
            3,
            2,
            0,
            1,
            TEXT,
            4,
            0.1,
            99,
            normalisation,
            BlockNormalisation.NONE,
            FunctionalsConfig.NONE);
    List<TrainingExample> examples =
        List.of(
            new TrainingExample(0, 0, 7, "de", "sad"),
            new TrainingExample(0, 0, 50, "de", "angry"));
    return new MinibatchAssembler(
        aligner,
        new BatchSampler(examples, Balance.LANGUAGE_EMOTION, BATCH, 1),
        prompts,
        Augmentations.masking(maskedFraction));
  }
}
