package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.BootstrapDifference;
import org.polyser.eval.metrics.GroupedPairs;
import org.polyser.eval.report.Comparison.Unpaired;

class ComparisonTest {

  private static final Unpaired NONE = new Unpaired(0, List.of());

  @Test
  void everyWriterShowsTheDifference() {
    EvaluationReport report = SampleReport.report().with(comparison("out/a|<b>", NONE, NONE));
    String json = new JsonReportWriter().write(report);
    assertTrue(json.contains("\"difference\" : 0.25,"), json);
    assertTrue(json.contains("\"share_above_zero\" : 1,"), json);
    String markdown = new MarkdownReportWriter().write(report);
    assertTrue(
        markdown.contains("| de | emodb | 80 | 75.0 | 50.0 | +25.0 | +25.0 to +25.0 | 100.0 |"),
        markdown);
    assertTrue(markdown.contains("Against out/a\\|\\<b\\>: "), markdown);
    String console = new ConsoleTable().write(report);
    assertTrue(console.contains("de        emodb    80  75.0   50.0       +25.0"), console);
    String html = new HtmlReportWriter().write(report);
    assertTrue(html.contains("<td class=\"number\">+25.0</td>"));
    assertFalse(html.contains("<b>:"));
  }

  @Test
  void aReportOnItsOwnSaysNothingOfAnother() {
    EvaluationReport report = SampleReport.report();
    for (ReportWriter writer :
        List.of(new JsonReportWriter(), new MarkdownReportWriter(), new HtmlReportWriter())) {
      String text = writer.write(report);
      assertFalse(text.contains("comparison") || text.contains("gainst another"), text);
    }
  }

  @Test
  void whatIsLeftOutIsCountedAndNamedInOneLine() {
    assertEquals("", comparison("x", NONE, NONE).leftOut());
    assertEquals(
        "Left out, because only one report has them: 1,200 utterances (a/1, a/2 and 1,198 more) of"
            + " this report, 1 utterance (b/7) of the other.",
        comparison("x", new Unpaired(1200, List.of("a/1", "a/2")), new Unpaired(1, List.of("b/7")))
            .leftOut());
  }

  static Comparison comparison(String other, Unpaired here, Unpaired there) {
    GroupedPairs pairs = new GroupedPairs(List.of("angry", "sad"));
    for (int speaker = 0; speaker < 4; speaker++) {
      for (int i = 0; i < 10; i++) {
        String name = "s" + speaker;
        pairs.add(name, "angry", i < 5 ? "angry" : "sad", i < 5 ? "angry" : "sad");
        pairs.add(name, "sad", "sad", i < 5 ? "sad" : "angry");
      }
    }
    BootstrapDifference difference =
        BootstrapDifference.of(pairs, new BootstrapConfig(200, 0.95, 1));
    return new Comparison(
        other,
        "0".repeat(64),
        List.of(
            new Comparison.Row(new TestSet("emodb", "de", "fixed-split"), 80, difference),
            new Comparison.Row(new TestSet("emovo", "it", "fixed-split"), 80, difference)),
        here,
        there);
  }
}
