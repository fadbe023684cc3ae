package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.jobs.launch.JobName;

/**
 * The manifest of the five real corpora, where they are: in the folder that the system property or
 * environment variable {@code POLYSER_CORPORA} names, else in {@code shared/corpora} beside the
 * repository.
 */
class RealCorporaIT {

  private static final int UTTERANCES = 5204;

  @TempDir private Path folder;

  @Test
  void every_utterance_of_the_real_corpora_is_listed() throws IOException {
    Path corpora = corpora();
    assumeTrue(
        Files.isDirectory(corpora),
        () -> corpora + " is missing: set POLYSER_CORPORA to the folder of the real corpora");
    Path manifest = folder.resolve("manifest.jsonl");
    InProcess.run(JobName.MANIFEST, "input=" + corpora, "output=" + manifest).requireDone();
    Map<String, Integer> byDataset = new TreeMap<>();
    for (JsonNode line : Json.readLines(manifest)) {
      byDataset.merge(line.path("dataset").asText(), 1, Integer::sum);
    }
    int all = byDataset.values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(UTTERANCES, all, byDataset::toString);
  }

  private static Path corpora() {
    return Optional.ofNullable(System.getProperty("POLYSER_CORPORA"))
        .or(() -> Optional.ofNullable(System.getenv("POLYSER_CORPORA")))
        .map(Path::of)
        .orElseGet(() -> Repository.path("../shared/corpora").normalize());
  }
}
