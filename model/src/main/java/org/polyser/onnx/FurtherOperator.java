package org.polyser.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * An operator of ONNX that Tribuo's {@link ONNXOperators} lacks, of the same opset, with one output
 * and the attributes that are used here.
 *
 * <p>Source: ONNX, Operator Schemas, as of opset 13.
 *
 * @param name in ONNX
 * @param inputs number of inputs
 * @param attributes by name; all of them must be given
 */
record FurtherOperator(String name, int inputs, Map<String, ONNXAttribute> attributes)
    implements ONNXOperator {

  static final FurtherOperator BATCH_NORMALIZATION =
      of("BatchNormalization", 5, attribute("epsilon", AttributeType.FLOAT));
  static final FurtherOperator CONV =
      of("Conv", 3, integers("kernel_shape"), integers("pads"), integers("strides"));
  static final FurtherOperator FLATTEN = of("Flatten", 1, attribute("axis", AttributeType.INT));
  static final FurtherOperator LEAKY_RELU =
      of("LeakyRelu", 1, attribute("alpha", AttributeType.FLOAT));
  static final FurtherOperator MAT_MUL = of("MatMul", 2);
  static final FurtherOperator MAX = of("Max", 2);
  static final FurtherOperator REDUCE_L2 = of("ReduceL2", 1, integers("axes"));
  static final FurtherOperator RESHAPE = of("Reshape", 2);
  static final FurtherOperator SLICE = of("Slice", 5);
  static final FurtherOperator SQRT = of("Sqrt", 1);
  static final FurtherOperator UNBIASED_CONV = of("Conv", 2, integers("kernel_shape"));
  static final FurtherOperator TRANSPOSE = of("Transpose", 1, integers("perm"));

  private static FurtherOperator of(String name, int inputs, ONNXAttribute... attributes) {
    return new FurtherOperator(
        name,
        inputs,
        Stream.of(attributes)
            .collect(Collectors.toUnmodifiableMap(ONNXAttribute::getName, Function.identity())));
  }

  private static ONNXAttribute attribute(String name, AttributeType type) {
    return new ONNXAttribute(name, type, true);
  }

  private static ONNXAttribute integers(String name) {
    return attribute(name, AttributeType.INTS);
  }

  @Override
  public String getOpName() {
    return name;
  }

  @Override
  public int getNumInputs() {
    return inputs;
  }

  @Override
  public int getNumOptionalInputs() {
    return 0;
  }

  @Override
  public int getNumOutputs() {
    return 1;
  }

  @Override
  public Map<String, ONNXAttribute> getAttributes() {
    return attributes;
  }

  @Override
  public Set<String> getMandatoryAttributeNames() {
    return attributes.keySet();
  }

  @Override
  public int getOpVersion() {
    return ONNXOperators.getOpsetVersion();
  }

  /** Null is ONNX's own domain. */
  @Override
  public String getOpDomain() {
    return null;
  }
}
