package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a training loses with an executor or with its driver: nothing but the work that is done
 * again. Two stages on two workers in JVMs of their own.
 */
class InterruptedTrainingIT {

  private static final String EPOCHS = "8";

  private static Path folder;

  @BeforeAll
  static void trainUndisturbed() throws IOException {
    folder = Repository.scratch("interrupted");
    Command.polyser(words("undisturbed")).requireDone();
  }

  private static String[] words(String name, String... more) {
    List<String> words = new ArrayList<>(List.of("train"));
    words.addAll(Chain.SMALL);
    words.add("epochs=" + EPOCHS);
    words.add(
        "stages=[{name=first,languages=[de]},"
            + "{name=second,learning-rate=3e-4,erasure=language}]");
    words.add("exclude-languages=[" + Chain.HELD_OUT + "]");
    words.add("input=" + Chain.done().path("features"));
    words.add("output=" + folder.resolve(name));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private static void assertSameModel(String name) throws IOException {
    for (String file : List.of("model.safetensors", "speech_encoder.onnx")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("undisturbed").resolve(file)),
          Files.readAllBytes(folder.resolve(name).resolve(file)),
          file);
    }
    assertFalse(Files.exists(folder.resolve(name + ".checkpoints")));
    assertFalse(Files.exists(folder.resolve(name + ".frames")));
  }

  @Test
  void a_killed_executor_changes_nothing() throws Exception {
    try (RunningJob job = RunningJob.polyser(folder, words("lost-executor"))) {
      job.awaitLine("first, epoch 3 of " + EPOCHS);
      job.killExecutor();
      job.awaitDone();
    }
    assertSameModel("lost-executor");
  }

  @Test
  void a_killed_driver_goes_on_where_it_was() throws Exception {
    try (RunningJob job = RunningJob.polyser(folder, words("lost-driver"))) {
      job.awaitLine("second, epoch 2 of " + EPOCHS);
      job.kill();
    }
    Command.polyser(words("lost-driver")).requireBlames("resume=true goes on from them");
    try (RunningJob job = RunningJob.polyser(folder, words("lost-driver", "resume=true"))) {
      String told = job.awaitDone();
      assertFalse(told.contains("first, epoch"), told);
      assertFalse(told.contains("second, epoch 1 of"), told);
    }
    assertSameModel("lost-driver");
  }
}
