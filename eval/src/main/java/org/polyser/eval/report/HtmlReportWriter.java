package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes {@code report.html}: one file without scripts that asks nothing of the network, readable
 * on a phone, in dark mode and in print. Skeleton and style are resource files beside this class;
 * every text from outside is escaped.
 */
public final class HtmlReportWriter implements ReportWriter {

  @Override
  public String write(EvaluationReport report) {
    return Template.named("report.html")
        .html("style", Template.resource("report.css"))
        .text("title", Headline.title(report))
        .text("lead", Headline.lead(report))
        .html("figures", HtmlFigures.of(report))
        .text("level", Figures.level(report.rows().get(0).interval().level()))
        .html("bars", HtmlBars.of(report.rows()))
        .html("caveats", caveats(Caveats.of(report)))
        .html("table", HtmlTable.of(report))
        .html(
            "references",
            ReferenceTables.of(report).stream().map(WordTable::html).collect(Collectors.joining()))
        .html("test-sets", HtmlTestSet.of(report.rows()))
        .html("learning-curve", HtmlLearningCurve.of(report.learningCurve()))
        .html("provenance", HtmlTree.of(report.provenance()))
        .render();
  }

  private static String caveats(List<String> caveats) {
    String items =
        caveats.stream()
            .map(caveat -> "<li>" + Template.escaped(caveat) + "</li>")
            .collect(Collectors.joining("\n"));
    return items.isEmpty() ? "" : Template.named("caveats.html").html("items", items).render();
  }
}
