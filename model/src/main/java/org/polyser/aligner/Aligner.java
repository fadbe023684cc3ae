package org.polyser.aligner;

import java.util.ArrayList;
import java.util.Collections;
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
        new ComputationGraph(
            new AlignerGraph(config).configuration(seed, new NoOp(), Regularisation.NONE));
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

  /** The same aligner with parameters of its own. */
  Aligner copy() {
    return withParametersOf(config, graph).on(encoder);
  }

  /** The shape of this aligner. */
  public AlignerConfig config() {
    return config;
  }

  /** Trained arrays by Deeplearning4j's names, views into the graph. */
  public Map<String, INDArray> parameters() {
    return graph.paramTable();
  }

  /** Embeds utterances that are each taken by themselves: {@link #embed}. */
  public float[][] embedSpeech(List<FeatureMatrix> logMel) {
    return embed(logMel.stream().map(Utterance::of).toList());
  }

  /**
   * Embeds utterances; one longer than {@code maxFrames} by the mean of its equal windows, each
   * beside the functionals of the whole.
   *
   * @param utterances with functionals where the aligner's are normalised by the speaker
   * @return unit-norm embeddings {@code [utterances, dim]}
   */
  public float[][] embed(List<Utterance> utterances) {
    List<SpeechBatch.Window> windows = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < utterances.size(); i++) {
      List<SpeechBatch.Window> cut = windows(utterances.get(i));
      windows.addAll(cut);
      owners.addAll(Collections.nCopies(cut.size(), i));
    }
    float[][] sums = new float[utterances.size()][config.dim()];
    for (int from = 0; from < windows.size(); from += WINDOWS_AT_ONCE) {
      int to = Math.min(windows.size(), from + WINDOWS_AT_ONCE);
      add(embedWindows(windows.subList(from, to)), owners.subList(from, to), sums);
    }
    normalise(sums);
    return sums;
  }

  private List<SpeechBatch.Window> windows(Utterance utterance) {
    float[] functionals = config.functionals(utterance);
    List<FeatureMatrix> frames =
        config.towers().contains(Tower.FRAMES)
            ? Windows.of(config.normalised(encoder.apply(utterance.logMel())), config)
            : List.of(utterance.logMel());
    return frames.stream().map(window -> new SpeechBatch.Window(window, functionals)).toList();
  }

  /**
   * What each tower projects the windows of an utterance to, before that is brought to unit norm.
   *
   * @return {@code [windows, dim]} of every tower
   */
  List<float[][]> projections(Utterance utterance) {
    return projections(windows(utterance));
  }

  /** The unit vector between those of the towers. */
  private float[][] embedWindows(List<SpeechBatch.Window> windows) {
    float[][] sums = new float[windows.size()][config.dim()];
    for (float[][] projected : projections(windows)) {
      normalise(projected);
      addRows(projected, sums);
    }
    normalise(sums);
    return sums;
  }

  private static void normalise(float[][] rows) {
    for (float[] row : rows) {
      UnitVectors.normalise(row);
    }
  }

  private List<float[][]> projections(List<SpeechBatch.Window> windows) {
    SpeechBatch batch = SpeechBatch.of(config, windows);
    List<float[][]> projections = new ArrayList<>();
    for (int tower = 0; tower < batch.inputs().size(); tower++) {
      INDArray input = batch.inputs().get(tower);
      projections.add(
          config.towers().get(tower) == Tower.FRAMES
              ? projectedFrames(input, batch.masks().get(tower))
              : new FunctionalsTower(config).projected(parameters(), input));
    }
    return projections;
  }

  /** What the other inputs are changes nothing. */
  private float[][] projectedFrames(INDArray frames, INDArray mask) {
    List<INDArray> inputs = new ArrayList<>(List.of(frames));
    if (config.losses() > 1) {
      inputs.add(Nd4j.zeros(frames.size(0), config.functionals().width()));
    }
    inputs.add(Nd4j.zeros(frames.size(0), config.textDim()));
    INDArray[] masks = new INDArray[inputs.size()];
    masks[0] = mask;
    synchronized (graph) {
      INDArray[] outputs =
          graph.output(
              List.of(Tower.FRAMES.projection()), false, inputs.toArray(INDArray[]::new), masks);
      return outputs[0].toFloatMatrix();
    }
  }

  private static void addRows(float[][] terms, float[][] sums) {
    for (int i = 0; i < sums.length; i++) {
      add(terms[i], sums[i]);
    }
  }

  private static void add(float[][] embeddings, List<Integer> owners, float[][] sums) {
    for (int i = 0; i < embeddings.length; i++) {
      add(embeddings[i], sums[owners.get(i)]);
    }
  }

  private static void add(float[] term, float[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += term[k];
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
    normalise(projected);
    return projected;
  }

  /** The trained temperature, which divides the cosine; at least 0.01. */
  public double temperature() {
    double logScale = graph.getParam(AlignerGraph.LOG_SCALE + "_b").getDouble(0);
    return Math.exp(-Math.min(logScale, Math.log(100)));
  }
}
