package org.polyser.eval.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyser.eval.protocol.ProtocolConfig;
import org.polyser.eval.report.StoredReport;
import org.polyser.eval.report.StoredRow;
import org.polyser.provenance.Provenance;

class FailureSectionTest {

  private static final Provenance MODEL = Planted.model("own", Map.of());

  /** Recalls 0.9, 0.1, 0.9 and 0.9, UAR 0.7. */
  private static final StoredRow GOOD =
      Planted.row(
          "emodb",
          "de",
          new long[][] {{90, 0, 0, 10}, {0, 10, 90, 0}, {0, 10, 90, 0}, {10, 0, 0, 90}});

  /** Recalls 0.6, 0.1, 0.2 and 0.3, UAR 0.3. */
  private static final StoredRow BAD =
      Planted.row(
          "urdu",
          "ur",
          new long[][] {{60, 0, 0, 40}, {0, 10, 90, 0}, {0, 80, 20, 0}, {70, 0, 0, 30}});

  private static final StoredReport CLEAN =
      Planted.report("clean", "/data/features/", List.of(MODEL), GOOD, BAD);
  private static final StoredReport TELEPHONE =
      Planted.report("telephone", "s3a://b/features-8k", List.of(MODEL), BAD);

  private static List<String> items(String section) {
    return section.lines().filter(line -> line.startsWith("- ")).toList();
  }

  @Test
  void what_is_not_above_chance_is_listed_with_the_worst() {
    assertEquals(
        List.of(
            "- clean, on features: **not above chance in urdu (ur)**: UAR 30.0 (20.0–40.0, chance"
                + " 25.0).",
            "- clean, on features: **not above chance for neutral**: recall 10.0 (0.0–20.0, chance"
                + " 25.0).",
            "- clean, on features: the lowest UAR is that of urdu (ur), 30.0 (20.0–40.0, chance"
                + " 25.0), the lowest recall that of neutral, 10.0 (0.0–20.0, chance 25.0)."),
        items(FailureSection.of(List.of(CLEAN), MODEL)));
  }

  @Test
  void what_lies_above_chance_is_not_listed_but_for_the_worst() {
    StoredRow fine =
        Planted.row(
            "emodb",
            "de",
            new long[][] {{90, 0, 0, 10}, {0, 80, 20, 0}, {0, 10, 90, 0}, {10, 0, 0, 90}});
    List<String> items =
        items(
            FailureSection.of(
                List.of(Planted.report("r", "features", List.of(MODEL), fine)), MODEL));
    assertEquals(1, items.size(), items::toString);
    assertTrue(items.get(0).startsWith("- r, on features: the lowest UAR is that of emodb (de)"));
  }

  @Test
  void tables_hold_languages_and_emotions() {
    String section = FailureSection.of(List.of(CLEAN), MODEL);
    assertTrue(section.contains("\n| urdu (ur) | no | 400 | 30.0 | 20.0–40.0 | 25.0 |\n"), section);
    assertTrue(
        section.contains(
            "\n| sad | 200 | 55.0 | 45.0–65.0 | 25.0 | 30.0 | neutral | 20.0 in urdu (ur) |"),
        section);
    assertTrue(section.contains("The figures are of this very model"), section);
    assertTrue(
        section.contains("each language is tested by a model that was trained without it"),
        section);
    assertFalse(section.contains("/data"), section);
  }

  @Test
  void reports_of_several_conditions_stand_side_by_side() {
    String section = FailureSection.of(List.of(CLEAN, TELEPHONE), MODEL);
    assertTrue(
        section.contains(
            """

            | test set | clean, on features | telephone, on features-8k |
            | --- | --- | --- |
            | emodb (de) | 70.0 | – |
            | urdu (ur) | 30.0 | 30.0 |
            """),
        section);
    assertEquals(
        List.of("### clean, on features", "### telephone, on features-8k"),
        section.lines().filter(line -> line.startsWith("#")).toList());
  }

  @Test
  void emotions_are_left_out_where_a_report_does_not_say_how_they_did() {
    String section =
        FailureSection.of(
            List.of(new StoredReport(CLEAN.rows(), List.of(), CLEAN.provenance())), MODEL);
    assertFalse(section.contains("motions over all"), section);
    assertEquals(2, items(section).size(), section);
  }

  @Test
  void names_of_others_cannot_break_the_section() {
    String hostile = "a|b\n## <script>x</script>";
    StoredRow row =
        Planted.row(
            hostile, "de", new long[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
    String section =
        FailureSection.of(List.of(Planted.report(hostile, hostile, List.of(), row)), MODEL);
    assertFalse(section.contains("<script>"), section);
    assertEquals(1, section.lines().filter(line -> line.startsWith("#")).count(), section);
  }

  @Test
  void every_protocol_has_words() {
    for (String protocol : ProtocolConfig.NAMES) {
      assertTrue(ProtocolWords.of(protocol).startsWith("Protocol " + protocol + ": "), protocol);
    }
    assertEquals("Protocol another.", ProtocolWords.of("another"));
  }
}
