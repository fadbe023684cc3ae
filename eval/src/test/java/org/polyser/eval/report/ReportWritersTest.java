package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportWritersTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<ReportWriter> WRITERS =
      List.of(
          new JsonReportWriter(),
          new HtmlReportWriter(),
          new MarkdownReportWriter(),
          new ConsoleTable());

  private final EvaluationReport report = SampleReport.report();

  @Test
  void samplesLieInTargetForEyes() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sample-report"));
    Files.writeString(folder.resolve("report.json"), new JsonReportWriter().write(report));
    Files.writeString(folder.resolve("report.html"), new HtmlReportWriter().write(report));
    Files.writeString(folder.resolve("report.md"), new MarkdownReportWriter().write(report));
    Files.writeString(folder.resolve("report.txt"), new ConsoleTable().write(report));
    Files.writeString(
        folder.resolve("folds.html"), new HtmlReportWriter().write(FoldedSample.report()));
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    for (ReportWriter writer : WRITERS) {
      assertEquals(writer.write(report), writer.write(SampleReport.report()));
    }
  }

  @Test
  void rowsAreSortedAndRounded() throws JsonProcessingException {
    JsonNode rows = json().get("rows");
    assertEquals("de", rows.at("/0/language").asText());
    assertEquals("ur", rows.at("/4/language").asText());
    assertEquals("0.142857", rows.at("/0/chance").asText());
    assertEquals("speaker", rows.at("/0/interval_unit").asText());
    assertEquals("utterance", rows.at("/4/interval_unit").asText());
    assertTrue(rows.at("/1/seen/dataset").asBoolean());
    assertEquals(15, rows.at("/0/reliability").size());
  }

  @Test
  void htmlEscapesEveryTextAndAsksNothingOfTheNetwork() {
    String evil = "<script>alert('x')</script>";
    ReportRow row = SampleReport.row(evil, "de", List.of(evil, "sad"), 0.5, 3, 40);
    JsonNode provenance = JsonNodeFactory.instance.objectNode().put(evil, evil);
    String html =
        new HtmlReportWriter().write(new EvaluationReport(List.of(row), List.of(), provenance));
    assertEquals(3, html.split("<script", -1).length - 1, "data, library and page");
    assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)"));
    assertTrue(html.contains("\\u003Cscript\\u003Ealert('x')"));
    assertTrue(html.contains("default-src 'none'"));
    String ours = html.replace(Scripts.library(), "");
    assertFalse(ours.matches("(?s).*(src|href)=.*"));
    assertFalse(ours.contains("http:") || ours.contains("https:") || ours.contains("url("));
    assertFalse(html.contains("Learning curves"));
    assertFalse(html.contains("Hardest utterances"));
  }

  @Test
  void markdownIsATableThatNamesCannotBreak() {
    ReportRow row = SampleReport.row("a|b", "de", SampleReport.FOUR, 0.9, 3, 80);
    EvaluationReport odd =
        new EvaluationReport(List.of(row), List.of(), JsonNodeFactory.instance.objectNode());
    List<String> lines =
        new MarkdownReportWriter().write(odd).lines().filter(l -> l.startsWith("|")).toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(2).startsWith("| de | a\\|b | 80 | **"), lines.get(2));
  }

  @Test
  void foldsThatHaveSpeakersOnBothSidesSaySoInTheirRow() throws JsonProcessingException {
    JsonNode folded = MAPPER.readTree(new JsonReportWriter().write(FoldedSample.report()));
    assertEquals(10, folded.at("/rows/0/leaked_speakers").asInt());
    assertEquals(0, folded.at("/rows/1/leaked_speakers").asInt(-1));
    assertTrue(folded.at("/rows/4/leaked_speakers").isMissingNode());
    String markdown = new MarkdownReportWriter().write(FoldedSample.report());
    List<String> lines = markdown.lines().filter(line -> line.startsWith("|")).toList();
    assertTrue(lines.get(0).endsWith("| leaked speakers | seen in training |"), lines.get(0));
    assertTrue(lines.get(2).endsWith("| 10 | 3/7 labels |"), lines.get(2));
    assertTrue(lines.get(6).endsWith("|  | 3/4 labels |"), lines.get(6));
    assertTrue(markdown.contains("\n- The folds themselves have speakers on both sides in emodb"));
    assertTrue(
        new HtmlReportWriter()
            .write(FoldedSample.report())
            .contains("whose folds have 10 speakers on both sides"));
    assertFalse(new MarkdownReportWriter().write(report).contains("leaked"));
  }

  @Test
  void rowsOfOneTestSetSayOfWhichFoldTheyAre() {
    TestSet own = new TestSet("emodb", "de", "leave-one-language-out", "de");
    TestSet crossed = new TestSet("emodb", "de", "cross-corpus", "emovo");
    assertEquals("emodb (de)", own.toString());
    assertEquals("emodb (de) of fold emovo", crossed.toString());
    assertEquals("emodb", LanguageSection.dataset(own));
    assertEquals("emodb · fold emovo", LanguageSection.dataset(crossed));
  }

  @Test
  void everyTrainingHasItsCurve() throws JsonProcessingException {
    JsonNode folded = MAPPER.readTree(new JsonReportWriter().write(FoldedSample.report()));
    JsonNode curve = folded.path("learning_curve");
    assertEquals(5 * 2 * 20, curve.size());
    assertEquals("de", curve.at("/20/fold").asText());
    assertEquals(2, curve.at("/20/seed").asInt());
    assertEquals(1, curve.at("/20/epoch").asInt());
    assertTrue(json().at("/learning_curve/0/fold").isMissingNode());
  }

  @Test
  void theConsoleTableIsAligned() {
    List<String> lines = new ConsoleTable().write(report).lines().toList();
    assertEquals(7, lines.size());
    int chance = lines.get(0).indexOf("chance") + "chance".length();
    lines.subList(1, 6).forEach(line -> assertEquals(' ', line.charAt(chance), line));
    assertTrue(lines.get(6).startsWith("Mean UAR "), lines.get(6));
  }

  private JsonNode json() throws JsonProcessingException {
    return MAPPER.readTree(new JsonReportWriter().write(report));
  }
}
