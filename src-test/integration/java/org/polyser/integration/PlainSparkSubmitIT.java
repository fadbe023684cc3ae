package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.fixtures.TinyCorpus;
import org.polyser.jobs.launch.JobName;

/** A job without the launcher: a main class like any other. */
class PlainSparkSubmitIT {

  @TempDir private Path folder;

  @Test
  void job_is_a_plain_main_class_for_spark_submit() throws IOException {
    TinyCorpus corpus = new TinyCorpus("plain", List.of("de"), 1, 1);
    corpus.write(folder.resolve("corpus"));
    Path manifest = folder.resolve("manifest.jsonl");
    submit("input=" + folder.resolve("corpus"), "output=" + manifest).requireDone();
    assertEquals(corpus.utterances(), Files.readAllLines(manifest).size());
  }

  @Test
  void mistake_has_the_same_exit_code_and_line() {
    submit("inptu=" + folder, "output=" + folder.resolve("manifest.jsonl"))
        .requireBlames("polyser.manifest.inptu", "did you mean polyser.manifest.input?");
  }

  private static Outcome submit(String input, String output) {
    return Command.run(
        List.of(
            Repository.sparkSubmit().toString(),
            "--class",
            JobName.MANIFEST.mainClass(),
            Repository.jar().toString(),
            input,
            output),
        Map.of());
  }
}
