package org.polyser.features;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A line for every signal, definition and kernel with a checksum of all bits of the features: what
 * two JVMs must print alike. The signals are generated, and the golden recordings where they are.
 */
final class LogMelDigest {

  private LogMelDigest() {}

  public static void main(String[] args) throws IOException {
    lines().forEach(System.out::println);
  }

  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    add("noise", Signals.noise(20_001, 0.3f), lines);
    add("tone", Signals.tone(1000, 16_000, 0.5), lines);
    for (String name : GoldenFolder.exists() ? GoldenFolder.RECORDINGS : List.<String>of()) {
      add("golden " + name, GoldenFolder.samples(name), lines);
    }
    return lines;
  }

  private static void add(String signal, float[] samples, List<String> lines) {
    for (LogMelConfig config : LogMelConfigs.ALL) {
      for (TestedKernel kernel : TestedKernel.values()) {
        float[] features = kernel.extractor(config).extract(samples).values();
        lines.add(
            String.join(" ", signal, config.definition().key(), kernel.name(), checksum(features)));
      }
    }
  }

  private static String checksum(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    CRC32 crc = new CRC32();
    crc.update(bytes.array());
    return Long.toHexString(crc.getValue());
  }
}
