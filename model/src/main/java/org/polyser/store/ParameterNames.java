package org.polyser.store;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.aligner.Aligner;
import org.polyser.config.InvalidInputException;

/**
 * Names of an aligner's parameters in a file, and the way there and back: Deeplearning4j's {@code
 * convolution_0_W} is {@code convolution_0.weight}.
 */
final class ParameterNames {

  private static final Map<String, String> KINDS = Map.of("W", "weight", "b", "bias");

  private ParameterNames() {}

  static Map<String, Tensor> tensors(Aligner aligner) {
    Map<String, Tensor> tensors = new TreeMap<>();
    aligner.parameters().forEach((key, values) -> tensors.put(name(key), tensor(values)));
    return tensors;
  }

  private static String name(String key) {
    int split = key.lastIndexOf('_');
    String kind = key.substring(split + 1);
    return key.substring(0, split) + "." + KINDS.getOrDefault(kind, kind);
  }

  private static Tensor tensor(INDArray values) {
    INDArray view = view(values);
    return new Tensor(view.shape(), view.dup('c').data().asFloat());
  }

  /**
   * A convolution's weights as {@code [out, in, kernel]}, which lie as {@code [kernel, in, out]}.
   * Deeplearning4j's own convolution says {@code [out, in, kernel, 1]} of that.
   */
  private static INDArray view(INDArray values) {
    return switch (values.rank()) {
      case 3 -> values.permute(2, 1, 0);
      case 4 ->
          values.reshape('c', values.size(2), values.size(1), values.size(0)).permute(2, 1, 0);
      default -> values;
    };
  }

  /**
   * @throws InvalidInputException if a parameter is missing or has another shape
   */
  static void fill(Aligner aligner, Map<String, Tensor> tensors, String where) {
    aligner.parameters().forEach((key, values) -> fill(view(values), tensors, name(key), where));
  }

  private static void fill(
      INDArray values, Map<String, Tensor> tensors, String name, String where) {
    Tensor tensor = tensors.get(name);
    if (tensor == null || !Arrays.equals(tensor.shape(), values.shape())) {
      throw new InvalidInputException(
          "%s must hold %s %s, got %s"
              .formatted(
                  where,
                  name,
                  Arrays.toString(values.shape()),
                  tensor == null ? "nothing" : Arrays.toString(tensor.shape())));
    }
    values.assign(Nd4j.create(tensor.values(), tensor.shape(), 'c'));
  }
}
