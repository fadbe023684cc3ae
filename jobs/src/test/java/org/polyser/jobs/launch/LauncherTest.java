package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void sparkIsStartedInTheEnvironmentOfTasks(@TempDir Path folder) throws IOException {
    Path submit = folder.resolve("bin/spark-submit");
    Files.createDirectories(submit.getParent());
    Files.writeString(submit, "#!/bin/sh\necho \"$MALLOC_ARENA_MAX\" > \"$SPARK_HOME/arenas\"\n");
    assertTrue(submit.toFile().setExecutable(true));
    Installation installation =
        new Installation(folder, folder, folder.resolve("jobs.jar"), Map.of());
    assertEquals(0, new Launcher(installation).exitCode("manifest", "--", "--master", "local[1]"));
    assertEquals("2\n", Files.readString(folder.resolve("arenas")));
  }

  private static int exitCode(String... args) {
    return new Launcher(Installation.of(Map.of())).exitCode(args);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
