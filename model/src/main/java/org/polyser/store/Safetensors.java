package org.polyser.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polyser.config.InvalidInputException;

/**
 * The safetensors format, in single precision: the length of a JSON header (8 bytes,
 * little-endian), the header, padded with blanks to a multiple of 8 bytes, then the values of all
 * tensors.
 *
 * <p>Source: Hugging Face, safetensors format, section "Format".
 */
final class Safetensors {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Far more than an aligner needs; the tree that it is read into takes a multiple of it. */
  private static final int MAX_HEADER_BYTES = 1_000_000;

  private Safetensors() {}

  static byte[] write(Map<String, Tensor> tensors) {
    Map<String, Tensor> sorted = new TreeMap<>(tensors);
    byte[] header = header(sorted);
    int bytes = sorted.values().stream().mapToInt(t -> t.values().length * Float.BYTES).sum();
    ByteBuffer file = littleEndian(ByteBuffer.allocate(Long.BYTES + header.length + bytes));
    file.putLong(header.length).put(header);
    for (Tensor tensor : sorted.values()) {
      for (float value : tensor.values()) {
        file.putFloat(value);
      }
    }
    return file.array();
  }

  private static byte[] header(Map<String, Tensor> tensors) {
    ObjectNode header = MAPPER.createObjectNode();
    long offset = 0;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      ObjectNode description = header.putObject(entry.getKey()).put("dtype", "F32");
      description.set("shape", MAPPER.valueToTree(entry.getValue().shape()));
      long end = offset + (long) entry.getValue().values().length * Float.BYTES;
      description.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    String json = header.toString();
    int padding = Math.floorMod(-json.getBytes(StandardCharsets.UTF_8).length, Long.BYTES);
    return (json + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a file whose tensors cover its values exactly, as the format demands, so that they take
   * no more memory than the file.
   *
   * @throws InvalidInputException if the file is not of the format, naming the rule
   */
  static Map<String, Tensor> read(byte[] file, String where) {
    ByteBuffer buffer = littleEndian(ByteBuffer.wrap(file));
    JsonNode header = header(buffer, where);
    ByteBuffer values = littleEndian(buffer.slice());
    List<Extent> extents = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : header.properties()) {
      if (!entry.getKey().equals("__metadata__")) {
        extents.add(extent(entry.getKey(), entry.getValue(), where));
      }
    }
    requireCover(extents, values.limit(), where);
    Map<String, Tensor> tensors = new TreeMap<>();
    extents.forEach(extent -> tensors.put(extent.name(), tensor(values, extent)));
    return tensors;
  }

  private static JsonNode header(ByteBuffer buffer, String where) {
    long length = buffer.remaining() < Long.BYTES ? -1 : buffer.getLong();
    require(
        length >= 2 && length <= Math.min(buffer.remaining(), MAX_HEADER_BYTES),
        where,
        "must start with the length of its header",
        length);
    byte[] json = new byte[(int) length];
    buffer.get(json);
    try {
      JsonNode header = MAPPER.readTree(json);
      require(header.isObject(), where, "header must be a JSON object", header.getNodeType());
      return header;
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(
          where + " header must be JSON, got " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new InvalidInputException(where + " header must be JSON, got " + e.getMessage());
    }
  }

  /** Where the values of a tensor lie [bytes]. */
  private record Extent(String name, List<Long> shape, long from, long to) {}

  private static Extent extent(String name, JsonNode description, String file) {
    String where = file + ": " + name;
    String type = description.path("dtype").asText();
    require(type.equals("F32"), where, "dtype must be F32", type);
    List<Long> shape = lengths(description.path("shape"), where, "shape");
    List<Long> offsets = lengths(description.path("data_offsets"), where, "data_offsets");
    require(offsets.size() == 2, where, "data_offsets must be two", offsets);
    Extent extent = new Extent(name, shape, offsets.get(0), offsets.get(1));
    require(
        BigInteger.valueOf(extent.to() - extent.from()).equals(bytes(shape)),
        where,
        "data_offsets must fit the shape " + shape,
        offsets);
    return extent;
  }

  private static List<Long> lengths(JsonNode array, String where, String field) {
    List<Long> lengths = new ArrayList<>();
    for (JsonNode length : array) {
      require(
          length.canConvertToLong() && length.isIntegralNumber() && length.asLong() >= 0,
          where,
          field + " must be whole numbers >= 0",
          array);
      lengths.add(length.asLong());
    }
    require(array.isArray(), where, field + " must be a list", array.getNodeType());
    return lengths;
  }

  private static BigInteger bytes(List<Long> shape) {
    return shape.stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.valueOf(Float.BYTES), BigInteger::multiply);
  }

  private static void requireCover(List<Extent> extents, long limit, String where) {
    extents.sort(Comparator.comparingLong(Extent::from).thenComparingLong(Extent::to));
    long end = 0;
    for (Extent extent : extents) {
      require(
          extent.from() == end && extent.to() <= limit,
          where + ": " + extent.name(),
          "data_offsets must start at " + end + " and end by " + limit,
          extent.from() + ".." + extent.to());
      end = extent.to();
    }
    require(end == limit, where, "must end with its last tensor at " + end, limit);
  }

  private static Tensor tensor(ByteBuffer values, Extent extent) {
    int length = (int) (extent.to() - extent.from());
    float[] read = new float[length / Float.BYTES];
    littleEndian(values.slice((int) extent.from(), length)).asFloatBuffer().get(read);
    return new Tensor(extent.shape().stream().mapToLong(Long::longValue).toArray(), read);
  }

  private static void require(boolean holds, String where, String rule, Object got) {
    if (!holds) {
      throw new InvalidInputException(where + " " + rule + ", got " + got);
    }
  }

  private static ByteBuffer littleEndian(ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN);
  }
}
