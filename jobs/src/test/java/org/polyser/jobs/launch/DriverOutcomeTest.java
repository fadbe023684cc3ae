package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverOutcomeTest {

  private static final LocationReader READER =
      new LocationReader(Installation.of(Map.of()), Map.of());

  @TempDir Path output;

  @Test
  void aRunIsFinishedWhenItsProvenanceCarriesItsId() throws IOException {
    DriverOutcome outcome = new DriverOutcome(output.toUri().toString(), "r1");
    assertFalse(outcome.finished(READER));
    write("{\"run_id\":\"r0\",\"inputs\":[{\"run_id\":\"r1\"}]}");
    assertFalse(outcome.finished(READER));
    write("{\"run_id\":\"r1\"");
    assertFalse(outcome.finished(READER));
    write("{\"run_id\":\"r1\",\"inputs\":[]}");
    assertTrue(outcome.finished(READER));
  }

  @Test
  void anOutputThatIsOneFileHasItsProvenanceBesideIt() throws IOException {
    Path manifest = output.resolve("m.jsonl");
    DriverOutcome outcome = new DriverOutcome(manifest.toUri().toString(), "r1");
    assertFalse(outcome.finished(READER));
    Files.writeString(output.resolve("m.jsonl.provenance.json"), "{\"run_id\":\"r1\"}");
    assertTrue(outcome.finished(READER));
  }

  @Test
  void theComplaintSaysWhereItLooked() {
    assertEquals(
        "the driver failed: the provenance of hdfs://h/out does not carry run_id r1; its own words"
            + " are in the stderr that its worker keeps",
        new DriverOutcome("hdfs://h/out/", "r1").complaint());
  }

  private void write(String json) throws IOException {
    Files.writeString(output.resolve("provenance.json"), json);
  }
}
