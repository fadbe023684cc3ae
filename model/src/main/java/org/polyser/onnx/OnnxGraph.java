package org.polyser.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/** A graph of ONNX in the making, over trained arrays that are looked up by their names. */
final class OnnxGraph {

  /** That of ONNX 1.8, which brought opset 13. */
  private static final int IR_VERSION = 7;

  private final ONNXContext context = new ONNXContext();
  private final List<TensorShapeProto> inputShapes = new ArrayList<>();
  private final Function<String, float[]> parameters;

  /**
   * @param parameters trained arrays by name, row-major
   */
  OnnxGraph(Function<String, float[]> parameters) {
    this.parameters = parameters;
  }

  /** A dimension of any length; those of the same name are of the same length. */
  static Dimension any(String name) {
    return Dimension.newBuilder().setDimParam(name).build();
  }

  /** A dimension of one length. */
  static Dimension fixed(int length) {
    return Dimension.newBuilder().setDimValue(length).build();
  }

  /** An input of the graph, in single precision. */
  ONNXRef<?> input(String name, Dimension... shape) {
    inputShapes.add(TensorShapeProto.newBuilder().addAllDim(Arrays.asList(shape)).build());
    return context.floatInput(name, 1);
  }

  /**
   * A trained array.
   *
   * @throws IllegalArgumentException if it is not of the shape
   */
  ONNXRef<?> parameter(String name, Integer... shape) {
    return tensor(name, parameters.apply(name), shape);
  }

  /** Trained values, to compute others from. */
  float[] values(String name) {
    return parameters.apply(name);
  }

  /**
   * An array in the file.
   *
   * @throws IllegalArgumentException if the values are not as many as the shape says
   */
  ONNXRef<?> tensor(String name, float[] values, Integer... shape) {
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (size != values.length) {
      throw new IllegalArgumentException(
          "%s %s does not hold %d values".formatted(name, Arrays.toString(shape), values.length));
    }
    return context.floatTensor(name, List.of(shape), buffer -> buffer.put(values));
  }

  /** A single number. */
  ONNXRef<?> constant(String name, double value) {
    return context.constant(name, (float) value);
  }

  /** A list of one whole number, such as an axis. */
  ONNXRef<?> index(String name, long value) {
    return context.array(name, new long[] {value});
  }

  /** A list of whole numbers, such as a shape. */
  ONNXRef<?> indices(String name, long... values) {
    return context.array(name, values);
  }

  /** The output of an operator without attributes. */
  ONNXRef<?> apply(ONNXOperator operator, ONNXRef<?>... inputs) {
    return apply(operator, Map.of(), inputs);
  }

  /** The output of an operator; attributes are written in the order of their names. */
  ONNXRef<?> apply(ONNXOperator operator, Map<String, Object> attributes, ONNXRef<?>... inputs) {
    String name = operator.getOpName();
    return context.operation(operator, List.of(inputs), name, new TreeMap<>(attributes));
  }

  /**
   * The file.
   *
   * @param name of the graph
   * @param output {@code [N, width]}, which becomes the only output
   */
  byte[] model(String name, String outputName, int width, ONNXRef<?> output) {
    output.assignTo(context.floatOutput(outputName, width));
    GraphProto.Builder graph = context.buildGraph().toBuilder().setName(name);
    for (int i = 0; i < inputShapes.size(); i++) {
      shape(graph.getInputBuilder(i), inputShapes.get(i));
    }
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .addOpsetImport(ONNXOperators.getOpsetProto())
        .setProducerName("PolySER")
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  /** Tribuo's inputs are all {@code [batch, width]}. */
  private static void shape(ValueInfoProto.Builder input, TensorShapeProto shape) {
    input.getTypeBuilder().getTensorTypeBuilder().setShape(shape);
  }
}
