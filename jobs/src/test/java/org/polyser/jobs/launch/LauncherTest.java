package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LauncherTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream stderr = System.err;
  private final PrintStream stdout = System.out;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setOut(System.err);
  }

  @AfterEach
  void restore() {
    System.setErr(stderr);
    System.setOut(stdout);
  }

  @Test
  void helpListsTheJobs() {
    assertEquals(0, exitCode("--help"));
    for (JobName job : JobName.values()) {
      assertTrue(said().contains("  " + job.word() + " "), said());
    }
  }

  @Test
  void noJobIsAMistake() {
    assertEquals(2, exitCode());
    assertTrue(said().startsWith("polyser JOB"));
  }

  @Test
  void mistakesAreOneLineAndExitCodeTwo() {
    assertEquals(2, exitCode("trian"));
    assertEquals("polyser: trian is not a job, did you mean train?\n", said());
  }

  private static int exitCode(String... args) {
    return new Launcher(Installation.of(Map.of())).exitCode(args);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
