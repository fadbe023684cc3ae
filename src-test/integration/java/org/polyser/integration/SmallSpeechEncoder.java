package org.polyser.integration;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * The least speech encoder that there can be, in the form of Whisper's: a random convolution of 80
 * bands over two frames, every second one, for windows of 300 frames.
 *
 * @param width of what it gives
 */
record SmallSpeechEncoder(int width) {

  private static final int MELS = 80;
  private static final int WINDOW = 300;

  Path write(Path file) throws IOException {
    return Files.write(file, model());
  }

  private byte[] model() {
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("small")
            .addInput(value("input_features", 1, MELS, WINDOW))
            .addInitializer(weights())
            .addNode(
                node("Conv", "convolved", "input_features", "weights")
                    .addAttribute(integers("kernel_shape", 2))
                    .addAttribute(integers("strides", 2)))
            .addNode(
                node("Transpose", "last_hidden_state", "convolved")
                    .addAttribute(integers("perm", 0, 2, 1)))
            .addOutput(value("last_hidden_state", 1, WINDOW / 2, width))
            .build();
    return ModelProto.newBuilder()
        .setIrVersion(7)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private TensorProto weights() {
    Random random = new Random(width);
    TensorProto.Builder weights =
        TensorProto.newBuilder()
            .setName("weights")
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .addAllDims(List.of((long) width, (long) MELS, 2L));
    for (int i = 0; i < width * MELS * 2; i++) {
      weights.addFloatData((float) (0.1 * random.nextGaussian()));
    }
    return weights.build();
  }

  private static ValueInfoProto value(String name, long... shape) {
    TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
    for (long size : shape) {
      dimensions.addDim(Dimension.newBuilder().setDimValue(size));
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
