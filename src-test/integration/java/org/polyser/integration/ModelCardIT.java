package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.jobs.launch.JobName;
import org.polyser.store.AlignerStore;
import org.polyser.store.LocalModelFolder;

/** Reports come into the card of a model that is there. */
class ModelCardIT {

  private static final List<String> AMENDED = List.of("README.md", "checksums.sha256");

  private final Path made = Chain.done().path("aligner");
  private final Path report = Chain.done().path("report");

  @TempDir private Path model;

  @BeforeEach
  void copyTheModel() throws IOException {
    for (Path file : Repository.files(made)) {
      Files.copy(file, model.resolve(file.getFileName()));
    }
  }

  @Test
  void a_report_of_the_model_is_quoted_and_nothing_is_trained() throws IOException {
    InProcess.run(
            JobName.TRAIN, "output=" + model, "resume=true", "reports=[\"%s\"]".formatted(report))
        .requireDone();
    String card = Files.readString(model.resolve("README.md"));
    assertTrue(card.contains("The figures are of this very model"), card);
    assertTrue(card.contains("\n| tiny (it) | the dataset | "), card);
    assertEquals(Repository.files(made).size(), Repository.files(model).size());
    for (Path file : Repository.files(made)) {
      String name = file.getFileName().toString();
      if (!AMENDED.contains(name)) {
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(model.resolve(name)), name);
      }
    }
    AlignerStore.read(new LocalModelFolder(model));
  }

  @Test
  void a_folder_that_is_no_report_is_named() {
    InProcess.run(
            JobName.TRAIN, "output=" + model, "resume=true", "reports=[\"%s\"]".formatted(made))
        .requireBlames(made + "/report.json", "must exist");
  }
}
