package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReferencesTest {

  private static final TestSet EMODB = new TestSet("emodb", "de", "fixed-split");

  private final EvaluationReport plain = SampleReport.report();
  private final EvaluationReport report = plain.with(references());

  private References references() {
    TestSet first = plain.rows().get(0).testSet();
    return new References(
        List.of(
            new BaselineResult(first, "majority", 0.25, 0.25, 0.25),
            new BaselineResult(first, "linear-probe", 0.5, 0.45, 0.55)),
        List.of(new LanguageProbe("final", "de", List.of("de", "it"), 1200, 0.75)),
        new TreeMap<>(Map.of(first, List.of(0.4, 0.5, 0.6))));
  }

  @Test
  void theJsonHasBaselinesAndSeedsInTheirRowAndProbesBesideTheRows() throws IOException {
    JsonNode json = new ObjectMapper().readTree(new JsonReportWriter().write(report));
    JsonNode row = json.path("rows").get(0);
    assertEquals(
        "[{\"name\":\"majority\",\"uar\":0.25,\"uar_low\":0.25,\"uar_high\":0.25},"
            + "{\"name\":\"linear-probe\",\"uar\":0.5,\"uar_low\":0.45,\"uar_high\":0.55}]",
        row.path("baselines").toString());
    assertEquals("{\"uar\":[0.4,0.5,0.6],\"uar_sd\":0.1}", row.path("seeds").toString());
    assertFalse(json.path("rows").get(1).has("baselines"));
    assertEquals(
        "[{\"probe\":\"language\",\"model\":\"final\",\"fold\":\"de\","
            + "\"languages\":[\"de\",\"it\"],\"n\":1200,\"accuracy\":0.75,\"chance\":0.5}]",
        json.path("probes").toString());
  }

  @Test
  void peopleSeeThemInEveryKindOfReport() {
    for (ReportWriter writer :
        List.of(new MarkdownReportWriter(), new ConsoleTable(), new HtmlReportWriter())) {
      String text = writer.write(report);
      assertTrue(text.contains("linear-probe"), text);
      assertTrue(text.contains("Language read off the embeddings"), text);
      assertTrue(text.contains("1,200") || text.contains("1200"), text);
    }
  }

  @Test
  void aReportWithoutThemLooksAsBefore() {
    assertFalse(new ConsoleTable().write(plain).contains("baselines"));
    assertFalse(new MarkdownReportWriter().write(plain).contains("###"));
    assertTrue(plain.references().of(EMODB).findAny().isEmpty());
  }

  @Test
  void deviationOverSeedsIsThatOfASample() {
    assertEquals(0.1, References.deviation(List.of(0.4, 0.5, 0.6)), 1e-12);
  }
}
