package org.polyser.speech;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.polyser.features.FeatureMatrix;

/**
 * An encoder of one convolution, in the form of Whisper's: {@code tanh(bias + Σ weight x)} over
 * three frames, every second one. Weights are drawn from the seed.
 *
 * @param numMels bands that it takes
 * @param frames that it takes, or -1 for any number
 * @param width of what it gives
 */
record SmallEncoder(int numMels, int frames, int width) {

  private static final int KERNEL = 3;
  private static final int STRIDE = 2;

  /** {@code [width, numMels, 3]}. */
  float[] weights() {
    Random random = new Random(width);
    float[] weights = new float[width * numMels * KERNEL];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (0.2 * random.nextGaussian());
    }
    return weights;
  }

  /** What it gives for {@code [T, numMels]}, by plain arithmetic: {@code [⌈T / 2⌉, width]}. */
  float[] plain(FeatureMatrix input) {
    int count = (input.numFrames() + 1) / STRIDE;
    float[] weights = weights();
    float[] output = new float[count * width];
    for (int i = 0; i < output.length; i++) {
      double sum = 0.1 * (i % width);
      for (int k = 0; k < KERNEL; k++) {
        int frame = STRIDE * (i / width) + k - 1;
        for (int mel = 0; mel < numMels && frame >= 0 && frame < input.numFrames(); mel++) {
          sum += weights[(i % width * numMels + mel) * KERNEL + k] * input.at(frame, mel);
        }
      }
      output[i] = (float) Math.tanh(sum);
    }
    return output;
  }

  byte[] onnx() {
    return model(weight().setRawData(ByteString.copyFrom(bytes())));
  }

  /** The same with its weights in another file, which holds {@link #bytes}. */
  byte[] onnx(String weightsFile) {
    StringStringEntryProto location =
        StringStringEntryProto.newBuilder().setKey("location").setValue(weightsFile).build();
    return model(
        weight().setDataLocation(TensorProto.DataLocation.EXTERNAL).addExternalData(location));
  }

  byte[] bytes() {
    float[] weights = weights();
    ByteBuffer buffer =
        ByteBuffer.allocate(Float.BYTES * weights.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(weights);
    return buffer.array();
  }

  private TensorProto.Builder weight() {
    return tensor("weight", width, numMels, KERNEL);
  }

  private static TensorProto.Builder tensor(String name, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor;
  }

  private byte[] model(TensorProto.Builder weight) {
    TensorProto.Builder bias = tensor("bias", width);
    IntStream.range(0, width).forEach(i -> bias.addFloatData(0.1f * i));
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("small")
            .addInput(value("input_features", -1, numMels, frames))
            .addInitializer(weight)
            .addInitializer(bias)
            .addNode(
                node("Conv", "sum", "input_features", "weight", "bias")
                    .addAttribute(integers("kernel_shape", KERNEL))
                    .addAttribute(integers("pads", 1, 1))
                    .addAttribute(integers("strides", STRIDE)))
            .addNode(node("Tanh", "bounded", "sum"))
            .addNode(
                node("Transpose", "last_hidden_state", "bounded")
                    .addAttribute(integers("perm", 0, 2, 1)))
            .addOutput(value("last_hidden_state", -1, -1, width))
            .build();
    return ModelProto.newBuilder()
        .setIrVersion(7)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static ValueInfoProto value(String name, long... shape) {
    TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
    for (long size : shape) {
      Dimension.Builder dimension = Dimension.newBuilder();
      dimensions.addDim(
          size < 0
              ? dimension.setDimParam(name + dimensions.getDimCount())
              : dimension.setDimValue(size));
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder()
            .setElemType(TensorProto.DataType.FLOAT.getNumber())
            .setShape(dimensions)
            .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addOutput(output)
        .addAllInput(List.of(inputs));
  }

  private static AttributeProto integers(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }
}
