package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;

class SpeechEncoderSourceTest {

  private static final LogMelConfig LOG_MEL = new LogMelConfig(16_000, 400, 160, 2, 0, 8000);

  @TempDir Path folder;

  /** Gives the log-mel as it is: {@code [N, 2, T]} becomes {@code [N, T, 2]}. */
  private static byte[] transposing(String name) {
    NodeProto.Builder transpose =
        NodeProto.newBuilder().setOpType("Transpose").addInput("log_mel").addOutput("frames");
    transpose.addAttribute(
        AttributeProto.newBuilder()
            .setName("perm")
            .setType(AttributeType.INTS)
            .addInts(0)
            .addInts(2)
            .addInts(1));
    GraphProto graph =
        GraphProto.newBuilder()
            .setName(name)
            .addInput(open("log_mel"))
            .addNode(transpose)
            .addOutput(open("frames"))
            .build();
    return ModelProto.newBuilder()
        .setIrVersion(7)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static ValueInfoProto open(String name) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (String dimension : List.of("first", "second", "third")) {
      shape.addDim(Dimension.newBuilder().setDimParam(name + "_" + dimension));
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder()
            .setElemType(DataType.FLOAT.getNumber())
            .setShape(shape)
            .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  private SpeechEncoderSource source() throws IOException {
    Path file = Files.write(folder.resolve("small.onnx"), transposing("small"));
    Config config =
        ConfigFactory.parseString(
            """
            polyser.train.speech-encoder = "%s"
            polyser.train.encoder-input { window = 9, length = any, scale = none }
            """
                .formatted(file));
    return SpeechEncoders.configured(config, LOG_MEL).orElseThrow();
  }

  private static FeatureMatrix utterance(int number) {
    return new FeatureMatrix(new float[] {number, 1, 2, 3}, 2, 2);
  }

  @Test
  void tasksShareAnEncoderThatIsClosedAfterTheLast() throws IOException {
    SpeechEncoderSource source = source();
    assertEquals(2, source.facts().width());
    assertFalse(source.isOpen());
    try (SparkSession spark = spark()) {
      JavaSparkContext cluster = new JavaSparkContext(spark.sparkContext());
      Broadcast<SpeechEncoderSource> broadcast = cluster.broadcast(source);
      List<float[]> frames =
          cluster
              .parallelize(List.of(1, 2, 3, 4, 5), 3)
              .map(
                  number -> {
                    float[] values = broadcast.value().encode(utterance(number)).values();
                    assertTrue(broadcast.value().isOpen());
                    return values;
                  })
              .collect();
      for (int i = 0; i < 5; i++) {
        assertArrayEquals(utterance(i + 1).values(), frames.get(i));
      }
      assertFalse(broadcast.value().isOpen());
    }
  }

  @Test
  void aFileThatHasChangedIsRefusedByTheTask() throws IOException {
    SpeechEncoderSource source = source();
    Files.write(folder.resolve("small.onnx"), transposing("other"));
    try (SparkSession spark = spark()) {
      JavaSparkContext cluster = new JavaSparkContext(spark.sparkContext());
      Broadcast<SpeechEncoderSource> broadcast = cluster.broadcast(source);
      Exception failure =
          assertThrows(
              Exception.class,
              () ->
                  cluster
                      .parallelize(List.of(1), 1)
                      .map(number -> broadcast.value().encode(utterance(number)).numFrames())
                      .collect());
      String message = String.valueOf(failure.getCause());
      assertTrue(message.contains("speech-encoder must be the same file"), message);
    }
  }

  private static SparkSession spark() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate();
  }
}
