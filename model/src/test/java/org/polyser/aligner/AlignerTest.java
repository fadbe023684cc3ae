package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.text.UnitVectors;

class AlignerTest {

  private final Aligner aligner = Aligner.untrained(SmallAligner.CONFIG, 7);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 12, 15, 16, 21, 32, 33, 39})
  void an_utterance_alone_is_embedded_as_beside_a_longer_one(int numFrames) {
    FeatureMatrix brief = SmallAligner.utterance(numFrames, numFrames);
    FeatureMatrix lengthy = SmallAligner.utterance(99, 40);
    float[] alone = aligner.embedSpeech(List.of(brief))[0];
    assertArrayEquals(alone, aligner.embedSpeech(List.of(brief, lengthy))[0], 1e-5f);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 50, 97, 201})
  void padding_changes_nothing_in_the_shape_that_is_the_default(int numFrames) {
    AlignerConfig config =
        new AlignerConfig(
            80,
            400,
            List.of(96, 128, 160, 192),
            5,
            2,
            0,
            4,
            8,
            32,
            0.07,
            99,
            Cmvn.MEAN,
            BlockNormalisation.NONE,
            FunctionalsConfig.NONE);
    Aligner large = Aligner.untrained(config, 3);
    FeatureMatrix brief = SmallAligner.utterance(numFrames, numFrames, 80);
    FeatureMatrix lengthy = SmallAligner.utterance(99, 301, 80);
    float[] alone = large.embedSpeech(List.of(brief))[0];
    assertArrayEquals(alone, large.embedSpeech(List.of(lengthy, brief))[1], 1e-5f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void padding_changes_nothing_of_an_aligner_without_convolutions(int heads) {
    Aligner bare = Aligner.untrained(bare(heads), 3);
    FeatureMatrix lengthy = SmallAligner.utterance(99, 40, 6);
    for (int numFrames : new int[] {1, 2, 7, 39}) {
      FeatureMatrix brief = SmallAligner.utterance(numFrames, numFrames, 6);
      float[] alone = bare.embedSpeech(List.of(brief))[0];
      assertArrayEquals(alone, bare.embedSpeech(List.of(lengthy, brief))[1], 1e-6f);
    }
  }

  private static AlignerConfig bare(int heads) {
    return new AlignerConfig(
        6,
        40,
        List.of(),
        1,
        1,
        heads,
        2,
        8,
        5,
        0.07,
        0,
        Cmvn.NONE,
        BlockNormalisation.NONE,
        FunctionalsConfig.NONE);
  }

  @Test
  void frames_of_a_frozen_encoder_take_the_place_of_log_mel_and_are_not_changed() {
    Aligner bare = Aligner.untrained(bare(0), 3);
    FeatureMatrix logMel = SmallAligner.utterance(1, 20, 3);
    FeatureMatrix frames = SmallAligner.utterance(2, 10, 6).scaled(100);
    Aligner on = bare.on(given -> given.equals(logMel) ? frames : given);
    assertArrayEquals(bare.embedSpeech(List.of(frames))[0], on.embedSpeech(List.of(logMel))[0], 0);
    assertSame(frames, bare.config().normalised(frames));
  }

  @Test
  void a_long_utterance_is_the_mean_of_its_windows() {
    FeatureMatrix whole = SmallAligner.utterance(1, 81);
    float[] expected = new float[SmallAligner.CONFIG.dim()];
    for (int window = 0; window < 3; window++) {
      FeatureMatrix part = whole.frames(27 * window, 27 * (window + 1));
      float[] embedding = aligner.embedSpeech(List.of(part))[0];
      for (int k = 0; k < expected.length; k++) {
        expected[k] += embedding[k];
      }
    }
    UnitVectors.normalise(expected);
    assertArrayEquals(expected, aligner.embedSpeech(List.of(whole))[0], 1e-5f);
  }

  @Test
  void embeddings_come_in_the_order_of_the_utterances_whatever_goes_together() {
    List<FeatureMatrix> utterances = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      utterances.add(SmallAligner.utterance(i, 1 + i));
    }
    float[][] together = aligner.embedSpeech(utterances);
    for (int i = 0; i < utterances.size(); i += 23) {
      assertArrayEquals(aligner.embedSpeech(List.of(utterances.get(i)))[0], together[i], 1e-5f);
    }
  }

  @Test
  void embeddings_have_unit_norm() {
    float[] speech = aligner.embedSpeech(SmallAligner.utterances(90))[0];
    float[] text = aligner.embedText(new float[][] {{1, 2, 3, 4}})[0];
    assertEquals(1, UnitVectors.dot(speech, speech), 1e-6);
    assertEquals(1, UnitVectors.dot(text, text), 1e-6);
  }

  @Test
  void text_is_projected_by_weights_and_bias() {
    float[][] text = {{1, -2, 0.5f, 3}};
    float[] expected = aligner.parameters().get("text_projection_b").dup().toFloatVector();
    float[][] weights = aligner.parameters().get("text_projection_W").toFloatMatrix();
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < expected.length; k++) {
        expected[k] += text[0][i] * weights[i][k];
      }
    }
    assertArrayEquals(UnitVectors.normalise(expected), aligner.embedText(text)[0], 1e-6f);
  }

  @Test
  void the_untrained_temperature_is_the_configured_one_and_never_below_a_hundredth() {
    assertEquals(0.2, aligner.temperature(), 1e-6);
    aligner.parameters().get("log_scale_b").assign(9);
    assertEquals(0.01, aligner.temperature(), 1e-9);
  }

  @Test
  void the_same_seed_gives_the_same_aligner_and_another_another() {
    List<FeatureMatrix> speech = SmallAligner.utterances(20);
    float[] embedding = aligner.embedSpeech(speech)[0];
    float[] same = Aligner.untrained(SmallAligner.CONFIG, 7).embedSpeech(speech)[0];
    float[] other = Aligner.untrained(SmallAligner.CONFIG, 8).embedSpeech(speech)[0];
    assertArrayEquals(embedding, same, 0);
    assertEquals(false, UnitVectors.dot(embedding, other) > 0.999);
  }

  @Test
  void several_threads_may_share_one_aligner() throws Exception {
    List<List<FeatureMatrix>> inputs = new ArrayList<>();
    List<float[][]> expected = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      inputs.add(List.of(SmallAligner.utterance(i, 10 + 7 * i)));
      expected.add(aligner.embedSpeech(inputs.get(i)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<float[][]>> embeddings = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        List<FeatureMatrix> input = inputs.get(i % 4);
        embeddings.add(threads.submit(() -> aligner.embedSpeech(input)));
      }
      for (int i = 0; i < embeddings.size(); i++) {
        assertArrayEquals(expected.get(i % 4)[0], embeddings.get(i).get()[0], 1e-6f);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1})
  void the_same_seed_gives_the_same_parameters(long seed) {
    assertEquals(
        Aligner.untrained(SmallAligner.CONFIG, seed).parameters(),
        Aligner.untrained(SmallAligner.CONFIG, seed).parameters());
  }
}
