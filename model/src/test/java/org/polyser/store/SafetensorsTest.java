package org.polyser.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.config.InvalidInputException;

class SafetensorsTest {

  private static final Map<String, Tensor> TENSORS =
      Map.of(
          "a.weight", new Tensor(new long[] {2, 3}, new float[] {1, -2, 3.5f, 0, -0f, 1e-40f}),
          "b.bias", new Tensor(new long[] {1}, new float[] {Float.NaN}),
          "c.none", new Tensor(new long[] {0, 4}, new float[0]),
          "d.scalar", new Tensor(new long[0], new float[] {Float.MAX_VALUE}));

  @Test
  void comes_back_bit_by_bit() {
    Map<String, Tensor> read = Safetensors.read(Safetensors.write(TENSORS), "file");
    assertEquals(TENSORS.keySet(), read.keySet());
    TENSORS.forEach(
        (name, tensor) -> {
          assertArrayEquals(tensor.shape(), read.get(name).shape());
          assertArrayEquals(tensor.values(), read.get(name).values(), 0);
        });
  }

  /** By the published text: 8 bytes length N, N bytes of JSON from "{" on, then the buffer. */
  @Test
  void is_laid_out_as_the_published_format_says() throws IOException {
    byte[] file = Safetensors.write(TENSORS);
    long length = 0;
    for (int i = 7; i >= 0; i--) {
      length = length * 256 + Byte.toUnsignedInt(file[i]);
    }
    assertEquals(0, length % 8);
    assertEquals('{', file[8]);
    int start = 8 + (int) length;
    JsonNode header = new ObjectMapper().readTree(Arrays.copyOfRange(file, 8, start));
    JsonNode weight = header.get("a.weight");
    assertEquals("F32", weight.get("dtype").textValue());
    assertEquals("[2,3]", weight.get("shape").toString());
    int from = weight.get("data_offsets").get(0).intValue();
    int to = weight.get("data_offsets").get(1).intValue();
    assertEquals(24, to - from);
    int bits = 0;
    for (int i = 3; i >= 0; i--) {
      bits = bits << 8 | Byte.toUnsignedInt(file[start + from + 8 + i]);
    }
    assertEquals(3.5f, Float.intBitsToFloat(bits), 0);
    assertEquals(start + 4 * (6 + 1 + 0 + 1), file.length);
  }

  @Test
  void metadata_is_allowed_and_ignored() {
    byte[] file =
        file(
            "{\"__metadata__\":{\"by\":\"x\"},"
                + "\"t\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
            4);
    assertEquals(Set.of("t"), Safetensors.read(file, "file").keySet());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 3, 1_000_001, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE})
  void a_header_length_that_the_file_does_not_have_is_refused(long length) {
    byte[] file = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
    assertEquals("file must start with the length of its header, got " + length, refusal(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void a_file_without_a_header_length_is_refused(int length) {
    assertEquals(
        "file must start with the length of its header, got -1", refusal(new byte[length]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"t":                  | file header must be JSON, got
          nonsense               | file header must be JSON, got
          {"t":{}} {}            | file header must be JSON, got
          {"t":{},"t":{}}        | file header must be JSON, got
          [1,2]                  | file header must be a JSON object, got ARRAY
          null                   | file header must be a JSON object, got NULL
          "text"                 | file header must be a JSON object, got STRING
          {"t":{}}               | file: t dtype must be F32, got
          {"t":7}                | file: t dtype must be F32, got
          """)
  void a_header_of_another_form_is_refused(String json, String message) {
    String refusal = refusal(file(json, 4));
    assertTrue(refusal.startsWith(message), refusal);
  }

  @Test
  void a_header_that_is_no_text_is_refused() {
    byte[] file = file("{\"t\":7}", 4);
    file[10] = (byte) 0xff;
    assertTrue(refusal(file).startsWith("file header must be JSON, got "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          F16  | [1]                     | [0,4]   | dtype must be F32, got F16
          F32  | 1                       | [0,4]   | shape must be a list, got NUMBER
          F32  | {"a":1}                 | [0,4]   | shape must be a list, got OBJECT
          F32  | [1.5]                   | [0,4]   | shape must be whole numbers >= 0, got [1.5]
          F32  | ["1"]                   | [0,4]   | shape must be whole numbers >= 0, got ["1"]
          F32  | [-1]                    | [0,4]   | shape must be whole numbers >= 0, got [-1]
          F32  | [1e99]                  | [0,4]   | shape must be whole numbers >= 0, got [1.0E99]
          F32  | [1]                     | null    | data_offsets must be a list, got NULL
          F32  | [1]                     | [0]     | data_offsets must be two, got [0]
          F32  | [1]                     | [-4,0]  | data_offsets must be whole numbers >= 0, got [-4,0]
          F32  | [1]                     | [0,"4"] | data_offsets must be whole numbers >= 0, got [0,"4"]
          F32  | [2]                     | [0,4]   | data_offsets must fit the shape [2], got [0, 4]
          F32  | [1]                     | [4,0]   | data_offsets must fit the shape [1], got [4, 0]
          F32  | [4611686018427387904]   | [0,0]   | data_offsets must fit the shape [4611686018427387904], got [0, 0]
          F32  | [4294967296,4294967296] | [0,0]   | data_offsets must fit the shape [4294967296, 4294967296], got [0, 0]
          F32  | [2]                     | [0,8]   | data_offsets must start at 0 and end by 4, got 0..8
          F32  | [0]                     | [4,4]   | data_offsets must start at 0 and end by 4, got 4..4
          """)
  void a_tensor_that_breaks_a_rule_is_refused(
      String type, String shape, String offsets, String message) {
    String json =
        "{\"t\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}}"
            .formatted(type, shape, offsets);
    assertEquals("file: t " + message, refusal(file(json, 4)));
  }

  @Test
  void offsets_beyond_the_range_of_an_int_are_refused() {
    String json =
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4294967296,4294967300]}}";
    assertEquals(
        "file: t data_offsets must start at 0 and end by 4, got 4294967296..4294967300",
        refusal(file(json, 4)));
  }

  @Test
  void values_that_no_tensor_owns_are_refused() {
    String json = "{\"t\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
    assertEquals("file must end with its last tensor at 4, got 8", refusal(file(json, 8)));
  }

  /** Ten thousand tensors over the same 400 kB would take 4 GB. */
  @Test
  void tensors_that_share_values_are_refused_and_take_no_memory() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 10_000; i++) {
      json.append("\"").append(i).append("\":{\"dtype\":\"F32\",\"shape\":[100000],");
      json.append("\"data_offsets\":[0,400000]}").append(i < 9_999 ? "," : "}");
    }
    String refusal = refusal(file(json.toString(), 400_000));
    assertTrue(refusal.contains("data_offsets must start at 400000 and end by"), refusal);
  }

  private static byte[] file(String json, int valueBytes) {
    byte[] header = json.getBytes(UTF_8);
    return ByteBuffer.allocate(8 + header.length + valueBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(header.length)
        .put(header)
        .array();
  }

  private static String refusal(byte[] file) {
    String message =
        assertThrows(InvalidInputException.class, () -> Safetensors.read(file, "file"))
            .getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }
}
