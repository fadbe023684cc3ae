package org.polyser.audio.decoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rejected recording took of native memory is given back. */
class RejectionMemoryTest {

  private static final int REJECTIONS = 20_000;

  /** All that the JVM itself may do in the meantime: 400 bytes a rejection would be more. */
  private static final long MAX_GROWTH_KILOBYTES = 8 << 10;

  /** Of a heap that is touched from the start, so that only memory beside it can grow. */
  private static final List<String> HEAP =
      List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

  @Test
  void twentyThousandRejectionsOverAllFormatsLeaveNothingBehind() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(HEAP);
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(RejectedInputs.class.getName(), String.valueOf(REJECTIONS)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    String[] numbers = said.strip().split(" ", -1);
    assertTrue(Integer.parseInt(numbers[0]) > 200, () -> numbers[0] + " inputs are rejected");
    long growth = Long.parseLong(numbers[1]);
    assertTrue(growth < MAX_GROWTH_KILOBYTES, () -> "grown by " + growth + " kB");
  }
}
