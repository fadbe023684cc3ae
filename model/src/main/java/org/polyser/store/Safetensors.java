package org.polyser.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MAX_HEADER_BYTES = 100_000_000;

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
   * @throws InvalidInputException if the file is not of the format, naming the rule
   */
  static Map<String, Tensor> read(byte[] file, String where) {
    ByteBuffer buffer = littleEndian(ByteBuffer.wrap(file));
    JsonNode header = header(buffer, where);
    ByteBuffer values = littleEndian(buffer.slice());
    Map<String, Tensor> tensors = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : header.properties()) {
      if (!entry.getKey().equals("__metadata__")) {
        tensors.put(
            entry.getKey(), tensor(values, entry.getValue(), where + ": " + entry.getKey()));
      }
    }
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

  private static Tensor tensor(ByteBuffer values, JsonNode description, String where) {
    String type = description.path("dtype").asText();
    require(type.equals("F32"), where, "dtype must be F32", type);
    long[] shape = MAPPER.convertValue(description.path("shape"), long[].class);
    long from = description.path("data_offsets").path(0).asLong(-1);
    long to = description.path("data_offsets").path(1).asLong(-1);
    long size = 1;
    for (long length : shape) {
      require(length >= 0 && length <= Integer.MAX_VALUE, where, "length must be >= 0", length);
      size = Math.multiplyExact(size, length);
    }
    require(
        from >= 0 && to <= values.limit() && to - from == size * Float.BYTES,
        where,
        "data_offsets must lie in the file and fit the shape",
        from + ".." + to);
    float[] read = new float[(int) size];
    littleEndian(values.slice((int) from, (int) (to - from))).asFloatBuffer().get(read);
    return new Tensor(shape, read);
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
