package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.jobs.launch.JobName;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

class ArtefactTest {

  @TempDir Path folder;

  @Test
  void whatAJobMakesIsDescribedWithItsSectionRunAndSeed() {
    Provenance provenance = described("train", JobName.TRAIN, "run-id = monday, seed = 7");
    assertEquals("features", provenance.artefact());
    assertEquals(1, provenance.formatVersion());
    assertEquals("monday", provenance.runId());
    assertEquals(7L, provenance.seed());
    assertEquals(7, provenance.configuration().get("seed"));
    assertEquals(Map.of("fact", List.of("x")), provenance.facts());
  }

  @Test
  void aJobWithoutDrawsHasNoSeedAndARunWithoutANameIsNamedByTheTime() {
    Provenance provenance = described("score", JobName.SCORE, "");
    assertNull(provenance.seed());
    assertTrue(provenance.runId().matches("\\d{8}T\\d{9}Z"), provenance.runId());
  }

  @Test
  void isReadAsItWasWritten() {
    Provenance provenance = described("train", JobName.TRAIN, "run-id = monday");
    Artefact.write(folder.toString(), provenance);
    assertEquals(provenance.toJson(), Artefact.read(folder.toString(), "features", 1).toJson());
  }

  @Test
  void anotherKindOrFormatIsRefused() {
    Artefact.write(folder.toString(), described("train", JobName.TRAIN, "run-id = monday"));
    assertEquals(
        folder + " must hold features of format 2, got features of format 1",
        refusal("features", 2));
    assertEquals(
        folder + " must hold aligner of format 1, got features of format 1", refusal("aligner", 1));
  }

  @Test
  void aFolderWithoutProvenanceIsRefused() {
    assertEquals(
        folder + " must hold features of format 1, got no provenance.json", refusal("features", 1));
  }

  private String refusal(String kind, int format) {
    return assertThrows(
            InvalidInputException.class, () -> Artefact.read(folder.toString(), kind, format))
        .getMessage();
  }

  private static Provenance described(String section, JobName job, String keys) {
    Config config =
        ConfigFactory.parseString("polyser." + section + " { " + keys + " }")
            .withFallback(ConfigFactory.defaultReference());
    return Artefact.describe(
        job,
        config,
        "features",
        1,
        Fingerprint.of("data"),
        List.of(new Provenance.Input("manifest", "file:/m.jsonl", null)),
        Map.of("fact", List.of("x")));
  }
}
