package org.polyser.aligner.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Parameters of a {@link ConvolutionBlock}, one after another in the network's flat vector: weights
 * {@code [kernel, C, C']}, bias {@code [1, C']}, and with batch normalisation gain, running mean
 * and running variance, each {@code [1, C']}.
 */
final class BlockParameters implements ParamInitializer {

  static final String WEIGHT = "W";
  static final String BIAS = "b";
  static final String GAIN = "gain";
  static final String MEAN = "mean";
  static final String VARIANCE = "variance";

  static final ParamInitializer INITIALIZER = new BlockParameters();

  private static final Set<String> MOMENTS = Set.of(MEAN, VARIANCE);

  private BlockParameters() {}

  static boolean isMoment(String name) {
    return MOMENTS.contains(name);
  }

  private static ConvolutionBlock block(NeuralNetConfiguration configuration) {
    return (ConvolutionBlock) configuration.getLayer();
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    return ((ConvolutionBlock) layer).normalisation() == BlockNormalisation.NONE
        ? List.of(WEIGHT, BIAS)
        : List.of(WEIGHT, BIAS, GAIN, MEAN, VARIANCE);
  }

  private static long length(ConvolutionBlock block, String key) {
    return key.equals(WEIGHT) ? block.fanIn() * block.getNOut() : block.getNOut();
  }

  @Override
  public long numParams(Layer layer) {
    return paramKeys(layer).stream().mapToLong(key -> length((ConvolutionBlock) layer, key)).sum();
  }

  @Override
  public long numParams(NeuralNetConfiguration configuration) {
    return numParams(configuration.getLayer());
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return List.of(WEIGHT);
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return List.of(BIAS);
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return WEIGHT.equals(key);
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return BIAS.equals(key);
  }

  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration configuration, INDArray parameters, boolean initialize) {
    ConvolutionBlock block = block(configuration);
    Map<String, INDArray> views = views(block, parameters);
    if (initialize) {
      fill(block, views);
    }
    views.keySet().forEach(configuration::addVariable);
    return views;
  }

  private static void fill(ConvolutionBlock block, Map<String, INDArray> views) {
    INDArray weights = views.get(WEIGHT);
    block
        .getWeightInitFn()
        .init(
            (double) block.fanIn(),
            (double) block.getNOut(),
            weights.shape(),
            'c',
            weights.reshape(weights.length()));
    views.get(BIAS).assign(block.getBiasInit());
    views.computeIfPresent(GAIN, (key, gain) -> gain.assign(1));
    views.computeIfPresent(MEAN, (key, mean) -> mean.assign(0));
    views.computeIfPresent(VARIANCE, (key, variance) -> variance.assign(1));
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration configuration, INDArray gradients) {
    return views(block(configuration), gradients);
  }

  private Map<String, INDArray> views(ConvolutionBlock block, INDArray flat) {
    Map<String, INDArray> views = new LinkedHashMap<>();
    INDArray vector = flat.reshape(flat.length());
    long offset = 0;
    for (String key : paramKeys(block)) {
      long end = offset + length(block, key);
      views.put(
          key, vector.get(NDArrayIndex.interval(offset, end)).reshape('c', shape(block, key)));
      offset = end;
    }
    return views;
  }

  private static long[] shape(ConvolutionBlock block, String key) {
    return key.equals(WEIGHT)
        ? new long[] {block.kernel(), block.getNIn(), block.getNOut()}
        : new long[] {1, block.getNOut()};
  }
}
