package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/**
 * What came of a job.
 *
 * @param command that was run
 * @param exitCode of it
 * @param stdout all of it
 * @param stderr all of it
 */
record Outcome(List<String> command, int exitCode, String stdout, String stderr) {

  /** Requires that the job is done. */
  Outcome requireDone() {
    assertEquals(0, exitCode, this::toString);
    return this;
  }

  /**
   * Requires that the job blames the user: exit code 2 and, of all that is no progress, one line
   * with all of the parts in it.
   */
  void requireBlames(String... parts) {
    assertEquals(2, exitCode, this::toString);
    assertFalse(stderr.contains("\tat "), () -> "a stack trace: " + this);
    List<String> lines = stderr.lines().filter(line -> line.startsWith("polyser")).toList();
    List<String> blames = lines.stream().filter(line -> !isLaunch(line)).toList();
    assertEquals(1, blames.size(), this::toString);
    for (String part : parts) {
      assertTrue(blames.get(0).contains(part), () -> part + " is missing: " + blames.get(0));
    }
  }

  /** The launcher's own line: {@code polyser train on yarn}. */
  private static boolean isLaunch(String line) {
    return line.matches("polyser \\w+ on .*");
  }
}
