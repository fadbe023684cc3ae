package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.polyser.eval.report.DataTable.Head;

/** How good the model is in which language: UAR, its interval and chance, a bar a test set. */
final class LanguageSection {

  private static final List<Head> HEADS =
      List.of(
          Head.words("language"),
          Head.words("dataset"),
          Head.number("UAR"),
          Head.number("low"),
          Head.number("high"),
          Head.number("chance"));

  private LanguageSection() {}

  static Section of(EvaluationReport report) {
    return new Section("languages", "How good, in which language", "", List.of(chart(report)));
  }

  private static Chart chart(EvaluationReport report) {
    String level = Figures.level(report.rows().get(0).interval().level());
    String caption = "Unweighted average recall of each test set, with its %s interval";
    return new Chart(
        caption.formatted(level),
        report.rows().stream().map(LanguageSection::sentence).collect(Collectors.joining(" ")),
        drawing(report.rows(), level),
        DataTable.of("Percent.", HEADS, report.rows(), LanguageSection::cells));
  }

  private static ObjectNode drawing(List<ReportRow> rows, String level) {
    ObjectNode drawing = JsonNodeFactory.instance.objectNode();
    drawing.put("kind", "bars").put("level", level);
    ArrayNode bars = drawing.putArray("bars");
    rows.forEach(row -> putBar(bars.addObject(), row));
    return drawing;
  }

  private static void putBar(ObjectNode bar, ReportRow row) {
    bar.put("name", LanguageName.of(row.testSet().language()))
        .put("note", note(row))
        .put("above", row.aboveChance());
    JsonRow.putFraction(bar, "value", row.metrics().uar());
    JsonRow.putFraction(bar, "low", row.interval().low());
    JsonRow.putFraction(bar, "high", row.interval().high());
    JsonRow.putFraction(bar, "chance", row.metrics().chance());
  }

  private static String note(ReportRow row) {
    return dataset(row.testSet()) + (row.seen().language() ? " · seen" : " · unseen");
  }

  /** With the fold where that tells anything new. */
  static String dataset(TestSet testSet) {
    String fold = testSet.otherFold();
    return testSet.dataset() + (fold.isEmpty() ? "" : " · fold " + fold);
  }

  private static String sentence(ReportRow row) {
    return "%s, %s: %s."
        .formatted(
            LanguageName.of(row.testSet().language()),
            dataset(row.testSet()),
            TestSetSection.result(row));
  }

  private static List<String> cells(ReportRow row) {
    return List.of(
        LanguageName.of(row.testSet().language()),
        dataset(row.testSet()),
        Figures.percent(row.metrics().uar()),
        Figures.percent(row.interval().low()),
        Figures.percent(row.interval().high()),
        Figures.percent(row.metrics().chance()));
  }
}
