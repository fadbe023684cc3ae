package org.polyser.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of this process as Linux counts it.
 *
 * @param current what is resident [kiB]
 * @param highest that ever was [kiB]
 */
record Resident(long current, long highest) {

  private static final Path STATUS = Path.of("/proc/self/status");

  static Resident now() {
    return new Resident(field("VmRSS"), field("VmHWM"));
  }

  private static long field(String name) {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(name + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a table; what is beside the heap is told of the highest, for a heap that is touched. */
  String row(int epoch) {
    long heap = Runtime.getRuntime().maxMemory() >> 10;
    return "| %d | %d | %d | %d |"
        .formatted(epoch, current >> 10, highest >> 10, (highest - heap) >> 10);
  }
}
