package org.polyser.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Regularisation;
import org.polyser.aligner.Utterance;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;
import org.polyser.text.UnitVectors;

/** The graph, the loss and the minibatches together, on one worker and without Spark. */
class ToyTrainingTest {

  private static final int MELS = 8;
  private static final List<String> LABELS = List.of("angry", "happy", "sad");

  private final AlignerConfig config =
      new AlignerConfig(
          MELS,
          40,
          List.of(12, 16),
          5,
          2,
          0,
          2,
          12,
          8,
          0.1,
          99,
          Cmvn.MEAN,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);
  private final EncodedPrompts prompts =
      new EncodedPrompts(LABELS, new PromptBank(List.of("{}", "so {}"), Map.of()), words());

  @Test
  void separable_emotions_are_learned_and_the_temperature_with_them() throws IOException {
    MinibatchAssembler minibatches =
        new MinibatchAssembler(
            config,
            new BatchSampler(examples(), Balance.LANGUAGE_EMOTION, 16, 1),
            prompts,
            Augmentations.masking(0.2));
    ComputationGraph graph =
        new ComputationGraph(
            new AlignerGraph(config)
                .configuration(1, new Adam(0.02), new Regularisation(0.1, 0.01, 0)));
    graph.init();
    double first = loss(graph, minibatches);
    double scale = graph.getParam("log_scale_b").getDouble(0);
    for (int number = 0; number < 30; number++) {
      graph.fit(minibatches.assemble(number, example -> Utterance.of(frames(example))));
    }
    assertTrue(loss(graph, minibatches) < first - 0.5, "loss was " + first);
    assertTrue(Math.abs(graph.getParam("log_scale_b").getDouble(0) - scale) > 0.01);
    assertEquals(0, graph.getParam("log_scale_W").amaxNumber().doubleValue(), 0);
    assertTrue(correct(Aligner.withParametersOf(config, graph)) >= 27, "of 30, chance is 10");
  }

  /** Of a minibatch that is not trained on. */
  private static double loss(ComputationGraph graph, MinibatchAssembler minibatches)
      throws IOException {
    return graph.score(minibatches.assemble(1000, example -> Utterance.of(frames(example))), true);
  }

  /** Of ten new utterances of each emotion, how many lie nearest to its first prompt. */
  private int correct(Aligner aligner) {
    int correct = 0;
    for (int i = 0; i < 30; i++) {
      String truth = LABELS.get(i % 3);
      TrainingExample unseen = new TrainingExample(0, 5000 + i, 30, "de", truth);
      float[] speech = aligner.embedSpeech(List.of(frames(unseen)))[0];
      correct += nearest(aligner, speech).equals(truth) ? 1 : 0;
    }
    return correct;
  }

  private String nearest(Aligner aligner, float[] speech) {
    String nearest = null;
    double cosine = -2;
    for (String label : LABELS) {
      double candidate = UnitVectors.dot(aligner.embedText(prompts.of(label))[0], speech);
      if (candidate > cosine) {
        cosine = candidate;
        nearest = label;
      }
    }
    return nearest;
  }

  private static List<TrainingExample> examples() {
    List<TrainingExample> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      examples.add(new TrainingExample(0, i, 10 + i, i % 2 == 0 ? "de" : "en", LABELS.get(i % 3)));
    }
    return examples;
  }

  /** Noise with an oscillation in one band, in which one depends on the emotion. */
  private static FeatureMatrix frames(TrainingExample example) {
    Random random = new Random(example.offset());
    float[] values = new float[example.numFrames() * MELS];
    for (int i = 0; i < values.length; i++) {
      int frame = i / MELS;
      boolean tone = i % MELS == 2 * LABELS.indexOf(example.emotion());
      values[i] = (float) (0.5 * random.nextGaussian() + (tone ? 3 * Math.sin(frame) : 0));
    }
    return new FeatureMatrix(values, example.numFrames(), MELS);
  }

  private static WordEncoder words() {
    return new WordEncoder(12);
  }
}
