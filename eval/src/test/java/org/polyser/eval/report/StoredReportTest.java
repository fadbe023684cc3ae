package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

class StoredReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** As written, with a provenance of which the sample has but parts. */
  private static ObjectNode written() throws IOException {
    ObjectNode root =
        (ObjectNode)
            MAPPER.readTree(
                new JsonReportWriter().write(SampleReport.report().with(SampleReport.LABELS)));
    root.set(
        "provenance",
        MAPPER.readTree(
            """
            {"artefact":"report","format_version":1,"code_version":"1","run_id":"clean",
             "fingerprint":"%1$s","inputs":[{"role":"features","uri":"f"},
              {"role":"aligner","uri":"a","provenance":{"artefact":"aligner","format_version":1,
               "code_version":"1","run_id":"m","fingerprint":"%1$s"}}]}
            """
                .formatted(Fingerprint.of("x").sha256())));
    return root;
  }

  @Test
  void what_was_written_is_read() throws IOException {
    StoredReport stored = StoredReport.parse(written().toString(), "r");
    EvaluationReport report = SampleReport.report();
    assertEquals(report.rows().size(), stored.rows().size());
    for (int i = 0; i < stored.rows().size(); i++) {
      StoredRow row = stored.rows().get(i);
      ReportRow original = report.rows().get(i);
      assertEquals(original.testSet().toString(), row.testSet());
      assertEquals(original.confusion(), row.matrix());
      assertEquals(original.metrics().uar(), row.uar(), 1e-6);
      assertEquals(original.interval().low(), row.uarLow(), 1e-6);
      assertEquals(original.seen().language(), row.seen().language());
      assertEquals(original.aboveChance(), row.aboveChance());
    }
    assertEquals(
        List.of(
            new StoredLabel("angry", 1106, 0.81, 0.7, 0.9, 0.124),
            new StoredLabel("disgusted", 76, 0.2, 0.1, 0.31, 0.05)),
        stored.labels());
    assertEquals("clean", stored.provenance().runId());
    assertEquals("m", stored.models().get(0).runId());
  }

  @Test
  void what_is_no_report_is_refused_in_a_line() throws IOException {
    assertTrue(refusal("{\"rows\"").startsWith("r must be JSON, got "));
    assertEquals(
        "r must be a report with rows and provenance, got {\"rows\":[]}", refusal("{\"rows\":[]}"));
    assertEquals("r must be a report with rows and provenance, got 7", refusal("7"));
    assertEquals(
        "r must have the figures of a report, got {\"dataset\":\"a\"}",
        refusal("{\"rows\":[{\"dataset\":\"a\"}],\"provenance\":{}}"));
    ObjectNode without = written();
    without.remove("provenance");
    assertTrue(
        refusal(without.toString()).startsWith("r must be a report with rows and provenance, got"));
    without.putObject("provenance");
    assertEquals(
        "r: provenance: artefact must not be blank, got null", refusal(without.toString()));
  }

  /** Zero where a figure is missing would be a claim. */
  @Test
  void no_figure_may_be_missing() throws IOException {
    for (String figure : new String[] {"uar", "uar_low", "chance", "interval_level", "n", "seen"}) {
      ObjectNode root = written();
      ((ObjectNode) root.path("rows").get(0)).remove(figure);
      assertTrue(
          refusal(root.toString()).startsWith("r must have the figures of a report"), figure);
    }
    ObjectNode empty = written();
    ((ObjectNode) empty.path("rows").get(0)).putArray("confusion");
    assertTrue(refusal(empty.toString()).startsWith("r must have the figures of a report"));
  }

  @Test
  void it_need_not_say_how_labels_did_but_then_in_full() throws IOException {
    ObjectNode root = written();
    ((ObjectNode) root.path("by_label").get(0)).remove("false_alarms");
    assertTrue(refusal(root.toString()).startsWith("r must have the figures of a report"));
    root.remove("by_label");
    assertEquals(List.of(), StoredReport.parse(root.toString(), "r").labels());
  }

  private static String refusal(String json) {
    return assertThrows(InvalidInputException.class, () -> StoredReport.parse(json, "r"))
        .getMessage();
  }
}
