package org.polyser.aligner;

import static org.polyser.config.Rule.require;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.BandScaling;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.functionals.FunctionalsNormalisation;

/**
 * Shape of an aligner.
 *
 * @param numMels mel bands of the input, or the width of the frames of a frozen speech encoder
 * @param maxFrames longest stretch that is embedded at once [frames]; longer utterances are cropped
 * @param channels output channels of each convolution block; with none, the input goes straight on
 * @param kernel kernel of every convolution [frames], odd
 * @param stride stride of every convolution [frames]
 * @param attentionHeads heads of the self-attention between convolutions and emotion queries; 0
 *     leaves it out
 * @param queries number of emotion queries, K
 * @param textDim width of the text encoder's embeddings
 * @param dim width of the shared space, d
 * @param temperature initial temperature, which divides the cosine
 * @param dynamicRange depth below an utterance's loudest value at which its log-mel is cut off
 *     [decades of energy, 10 dB each]; 0 cuts nothing off
 * @param normalisation of an utterance's log-mel by its own statistics
 * @param blockNormalisation in every convolution block; {@code null} is none
 * @param functionals of the whole utterance, which a tower of their own embeds; {@code null} is
 *     none
 */
public record AlignerConfig(
    int numMels,
    int maxFrames,
    List<Integer> channels,
    int kernel,
    int stride,
    int attentionHeads,
    int queries,
    int textDim,
    int dim,
    double temperature,
    double dynamicRange,
    Cmvn normalisation,
    BlockNormalisation blockNormalisation,
    FunctionalsConfig functionals)
    implements Serializable {

  private static final String PATH = "polyser.train.aligner";

  /** Validates every value. */
  public AlignerConfig {
    channels = List.copyOf(channels);
    blockNormalisation = Objects.requireNonNullElse(blockNormalisation, BlockNormalisation.NONE);
    functionals = Objects.requireNonNullElse(functionals, FunctionalsConfig.NONE);
    require(numMels > 0, PATH + ".num-mels", "must be > 0", numMels);
    require(maxFrames > 0, PATH + ".max-frames", "must be > 0", maxFrames);
    require(channels.stream().allMatch(c -> c > 0), PATH + ".channels", "must be > 0", channels);
    require(kernel > 0 && kernel % 2 == 1, PATH + ".kernel", "must be odd and > 0", kernel);
    require(stride > 0, PATH + ".stride", "must be > 0", stride);
    requireHeads(attentionHeads, channels.isEmpty() ? numMels : channels.get(channels.size() - 1));
    require(queries >= 0, PATH + ".queries", "must be >= 0", queries);
    require(
        queries > 0 || functionals.width() > 0,
        PATH + ".queries",
        "must be > 0 without functionals",
        queries);
    require(textDim > 0, PATH + ".text-dim", "must be > 0", textDim);
    require(dim > 0, PATH + ".dim", "must be > 0", dim);
    require(temperature >= 0.01, PATH + ".temperature", "must be >= 0.01", temperature);
    require(dynamicRange >= 0, PATH + ".dynamic-range", "must be >= 0", dynamicRange);
  }

  private static void requireHeads(int heads, int width) {
    require(heads >= 0, PATH + ".attention-heads", "must be >= 0", heads);
    require(
        heads == 0 || width % heads == 0,
        PATH + ".attention-heads",
        "must divide the width of what they attend to, " + width,
        heads);
  }

  /**
   * Reads the section {@code polyser.train.aligner}.
   *
   * @param root the whole configuration
   * @param numMels mel bands of the features
   * @param textDim width of the text encoder
   */
  public static AlignerConfig from(Config root, int numMels, int textDim) {
    Config section = root.getConfig(PATH);
    return new AlignerConfig(
        numMels,
        section.getInt("max-frames"),
        section.getIntList("channels"),
        section.getInt("kernel"),
        section.getInt("stride"),
        section.getInt("attention-heads"),
        section.getInt("queries"),
        textDim,
        section.getInt("dim"),
        section.getDouble("temperature"),
        section.getDouble("dynamic-range"),
        Cmvn.of(section.getString("normalisation"), PATH + ".normalisation"),
        BlockNormalisation.of(
            section.getString("block-normalisation"), PATH + ".block-normalisation"),
        FunctionalsConfig.from(root));
  }

  /**
   * Reads the same section for frames of a frozen speech encoder, which are taken as they are,
   * without functionals.
   *
   * @param width of the frames
   */
  public static AlignerConfig ofEncoderFrames(Config root, int width, int textDim) {
    Config asTheyAre =
        ConfigFactory.parseMap(
            Map.of(
                "dynamic-range", 0, "normalisation", Cmvn.NONE.key(), "functionals.set", "none"));
    return from(asTheyAre.atPath(PATH).withFallback(root), width, textDim);
  }

  /**
   * Normalises an utterance by its own statistics, once its pauses are no deeper than the dynamic
   * range: how deep they are tells the room and the microphone, not the speaker.
   *
   * @param logMel as the features store it
   * @return of the same shape
   */
  public FeatureMatrix normalised(FeatureMatrix logMel) {
    return dynamicRange == 0 ? normalisation.apply(logMel) : scaling(logMel).apply(logMel);
  }

  /** What normalises the frames of an utterance, and any part of them. */
  public BandScaling scaling(FeatureMatrix logMel) {
    return normalisation.scaling(
        logMel, dynamicRange == 0 ? Float.NEGATIVE_INFINITY : logMel.floor(dynamicRange));
  }

  /**
   * The functionals of an utterance: those that come with it, else computed of its log-mel.
   *
   * @return {@code [F]}
   * @throws IllegalArgumentException if they must come with it, because they say how it lies among
   *     others
   */
  public float[] functionals(Utterance utterance) {
    if (utterance.functionals().length > 0) {
      return utterance.functionals();
    }
    if (functionals.normalisation() != FunctionalsNormalisation.NONE) {
      throw new IllegalArgumentException("functionals must be given, normalised by the speaker");
    }
    return functionals.set().of(utterance.logMel());
  }

  /** What embeds speech: at least one. */
  List<Tower> towers() {
    return Stream.of(Tower.values()).filter(tower -> tower.width(this) > 0).toList();
  }

  /** How many losses there are to train, one a tower. */
  public int losses() {
    return towers().size();
  }

  /** How many values are pooled of the frames; 0 where these are not looked at. */
  public int pooledWidth() {
    return 2 * frameWidth() * queries;
  }

  /** Channels of a frame after the convolutions. */
  public int frameWidth() {
    return channels.isEmpty() ? numMels : channels.get(channels.size() - 1);
  }
}
