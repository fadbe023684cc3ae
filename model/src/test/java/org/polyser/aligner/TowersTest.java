package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.polyser.features.FeatureMatrix;
import org.polyser.functionals.FunctionalSet;
import org.polyser.functionals.FunctionalsNormalisation;

/** An aligner with a tower of functionals, beside that of the frames or alone. */
class TowersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convolution_0_W",
        "speech_projection_W",
        "functionals_norm_gamma",
        "functionals_norm_beta",
        "functionals_hidden_0_W",
        "functionals_hidden_1_b",
        "functionals_projection_W",
        "text_projection_W",
        "log_scale_b"
      })
  void gradient_by_each_parameter_equals_finite_differences(String name) {
    new GraphSlopes(SmallAligner.WITH_FUNCTIONALS).assertEqual(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"functionals_hidden_0_W", "functionals_projection_W"})
  void functionals_alone_have_the_gradients_of_finite_differences(String name) {
    new GraphSlopes(SmallAligner.FUNCTIONALS_ALONE).assertEqual(name);
  }

  @Test
  void the_embedding_lies_between_those_of_the_towers() {
    FeatureMatrix utterance = SmallAligner.utterance(3, 30);
    float[] functionals = SmallAligner.WITH_FUNCTIONALS.functionals(Utterance.of(utterance));
    float[] other = functionals.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = -other[i];
    }
    Aligner aligner = Aligner.untrained(SmallAligner.WITH_FUNCTIONALS, 7);
    float[] embedding = aligner.embedSpeech(List.of(utterance))[0];
    assertEquals(1, norm(embedding), 1e-6);
    assertArrayEquals(
        embedding, aligner.embed(List.of(new Utterance(utterance, functionals)))[0], 0);
    assertTrue(
        distance(embedding, aligner.embed(List.of(new Utterance(utterance, other)))[0]) > 1e-3);
    float[] frames =
        aligner.embed(List.of(new Utterance(SmallAligner.utterance(4, 30), functionals)))[0];
    assertTrue(distance(embedding, frames) > 1e-3);
  }

  @Test
  void the_tower_of_functionals_is_the_same_in_the_graph_and_beside_it() {
    AlignerConfig config = SmallAligner.FUNCTIONALS_ALONE;
    ComputationGraph graph =
        new ComputationGraph(
            new AlignerGraph(config).configuration(5, new Adam(0.01), Regularisation.NONE));
    graph.init();
    MultiDataSet batch = GraphSlopes.batch(config, DataType.FLOAT);
    for (int i = 0; i < 20; i++) {
      graph.fit(batch);
    }
    float[][] expected =
        graph.output(List.of("functionals_projection"), false, batch.getFeatures(), null)[0]
            .toFloatMatrix();
    float[][] projected =
        new FunctionalsTower(config).projected(graph.paramTable(), batch.getFeatures(0));
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], projected[i], 1e-5f);
    }
  }

  @Test
  void what_must_be_known_of_the_speaker_is_not_made_up() {
    AlignerConfig config = SmallAligner.FUNCTIONALS_ALONE;
    AlignerConfig bySpeaker =
        new AlignerConfig(
            config.numMels(),
            config.maxFrames(),
            config.channels(),
            config.kernel(),
            config.stride(),
            0,
            0,
            config.textDim(),
            config.dim(),
            config.temperature(),
            config.dynamicRange(),
            config.normalisation(),
            config.blockNormalisation(),
            new FunctionalsConfig(
                FunctionalSet.PROSODIC, FunctionalsNormalisation.SPEAKER, List.of()));
    Utterance alone = Utterance.of(SmallAligner.utterance(3, 30));
    assertThrows(IllegalArgumentException.class, () -> bySpeaker.functionals(alone));
    assertEquals(FunctionalSet.PROSODIC.width(), bySpeaker.functionals().keptWidth());
    assertEquals(0, config.functionals().keptWidth());
  }

  /** A hundred steps of a tenth each leave nothing of where the statistics began. */
  @Test
  void the_running_statistics_arrive_at_those_of_the_data_however_far_they_lie() {
    AlignerConfig config = SmallAligner.FUNCTIONALS_ALONE;
    ComputationGraph graph =
        new ComputationGraph(
            new AlignerGraph(config).configuration(5, new Adam(1e-3), Regularisation.NONE));
    graph.init();
    MultiDataSet batch = GraphSlopes.batch(config, DataType.FLOAT);
    batch.getFeatures(0).addi(1000);
    for (int i = 0; i < 100; i++) {
      graph.fit(batch);
    }
    assertArrayEquals(
        batch.getFeatures(0).mean(0).toFloatVector(),
        graph.getParam("functionals_norm_mean").dup().toFloatVector(),
        0.1f);
  }

  private static double norm(float[] vector) {
    return distance(vector, new float[vector.length]);
  }

  private static double distance(float[] one, float[] other) {
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      squares += Math.pow(one[i] - other[i], 2);
    }
    return Math.sqrt(squares);
  }
}
