package org.polyser.aligner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.polyser.features.FeatureMatrix;
import org.polyser.text.UnitVectors;

/**
 * An aligner ready to embed: log-mel and text embeddings go into one space of unit vectors. Threads
 * may share one; they take turns, because a graph keeps what it computes.
 */
public final class Aligner {

  private static final int WINDOWS_AT_ONCE = 32;

  private final AlignerConfig config;
  private final ComputationGraph graph;
  private final UnaryOperator<FeatureMatrix> encoder;

  private Aligner(
      AlignerConfig config, ComputationGraph graph, UnaryOperator<FeatureMatrix> encoder) {
    this.config = config;
    this.graph = graph;
    this.encoder = encoder;
  }

  /**
   * An aligner with random parameters.
   *
   * @param seed of the parameters
   */
  public static Aligner untrained(AlignerConfig config, long seed) {
    ComputationGraph graph =
        new ComputationGraph(new AlignerGraph(config).configuration(seed, new NoOp(), 0, 0));
    graph.init();
    return new Aligner(config, graph, UnaryOperator.identity());
  }

  /**
   * An aligner with the parameters of a graph of the same configuration, copied.
   *
   * @param trained for instance one that is being trained
   */
  public static Aligner withParametersOf(AlignerConfig config, ComputationGraph trained) {
    return withParameters(config, trained.params());
  }

  /**
   * An aligner with all parameters in Deeplearning4j's order, copied.
   *
   * @param parameters {@code [P]}
   */
  public static Aligner withParameters(AlignerConfig config, INDArray parameters) {
    Aligner aligner = untrained(config, 0);
    aligner.graph.setParams(parameters.dup());
    return aligner;
  }

  /**
   * The same aligner on the frames of a frozen speech encoder, which computes them of log-mel.
   *
   * @param frozen from log-mel {@code [numFrames, numMels]} to frames {@code [T, width]}
   */
  public Aligner on(UnaryOperator<FeatureMatrix> frozen) {
    return new Aligner(config, graph, frozen);
  }

  /** The shape of this aligner. */
  public AlignerConfig config() {
    return config;
  }

  /** Trained arrays by Deeplearning4j's names, views into the graph. */
  public Map<String, INDArray> parameters() {
    return graph.paramTable();
  }

  /**
   * Embeds utterances; one longer than {@code maxFrames} by the mean of its equal windows,
   * each beside the functionals of the whole.
   *
   * @param logMel one matrix {@code [numFrames, numMels]} an utterance, as the features store them
   * @return unit-norm embeddings {@code [utterances, dim]}
   */
  public float[][] embedSpeech(List<FeatureMatrix> logMel) {
    List<SpeechBatch.Utterance> windows = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < logMel.size(); i++) {
      float[] functionals = config.functionals().of(logMel.get(i));
      for (FeatureMatrix window : windows(logMel.get(i))) {
        windows.add(new SpeechBatch.Utterance(window, functionals));
        owners.add(i);
      }
    }
    float[][] sums = new float[logMel.size()][config.dim()];
    for (int from = 0; from < windows.size(); from += WINDOWS_AT_ONCE) {
      int to = Math.min(windows.size(), from + WINDOWS_AT_ONCE);
      add(embedWindows(windows.subList(from, to)), owners.subList(from, to), sums);
    }
    for (float[] sum : sums) {
      UnitVectors.normalise(sum);
    }
    return sums;
  }

  private List<FeatureMatrix> windows(FeatureMatrix logMel) {
    return Windows.of(config.normalised(encoder.apply(logMel)), config);
  }

  private float[][] embedWindows(List<SpeechBatch.Utterance> windows) {
    SpeechBatch batch = SpeechBatch.of(windows);
    INDArray noText = Nd4j.zeros(windows.size(), config.textDim());
    synchronized (graph) {
      INDArray[] outputs =
          graph.output(
              List.of(AlignerGraph.SPEECH_EMBEDDING),
              false,
              batch.inputs(noText),
              batch.masks());
      return outputs[0].toFloatMatrix();
    }
  }

  private static void add(float[][] embeddings, List<Integer> owners, float[][] sums) {
    for (int i = 0; i < embeddings.length; i++) {
      float[] sum = sums[owners.get(i)];
      for (int k = 0; k < sum.length; k++) {
        sum[k] += embeddings[i][k];
      }
    }
  }

  /**
   * Projects text embeddings into the shared space.
   *
   * @param text embeddings of the text encoder {@code [N, textDim]}
   * @return unit-norm embeddings {@code [N, dim]}
   */
  public float[][] embedText(float[][] text) {
    INDArray weights = graph.getParam("text_projection_W");
    INDArray bias = graph.getParam("text_projection_b");
    float[][] projected = Nd4j.create(text).mmul(weights).addiRowVector(bias).toFloatMatrix();
    for (float[] embedding : projected) {
      UnitVectors.normalise(embedding);
    }
    return projected;
  }

  /** The trained temperature, which divides the cosine; at least 0.01. */
  public double temperature() {
    double logScale = graph.getParam(AlignerGraph.LOG_SCALE + "_b").getDouble(0);
    return Math.exp(-Math.min(logScale, Math.log(100)));
  }
}
