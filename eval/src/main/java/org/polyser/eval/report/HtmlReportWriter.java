package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes {@code report.html}: one file that asks nothing of the network, readable on a phone, in
 * dark mode, in print and without scripts. Skeleton, style and scripts are resource files beside
 * this class; charts are drawn by Apache ECharts, which is inside the file. Every text from outside
 * is escaped, and only the scripts of this class may run, by their hashes.
 */
public final class HtmlReportWriter implements ReportWriter {

  @Override
  public String write(EvaluationReport report) {
    Drawings drawings = new Drawings();
    HtmlSections html = new HtmlSections(drawings);
    String languages = html.of(List.of(LanguageSection.of(report)));
    String sections = html.of(Sections.of(report));
    String library = Scripts.library();
    String own = Scripts.own();
    return Template.named("report.html")
        .html("script-hashes", Scripts.hash(library) + " " + Scripts.hash(own))
        .html("style", Template.resource("report.css"))
        .text("title", Headline.title(report))
        .text("lead", Headline.lead(report))
        .html("figures", HtmlFigures.of(report))
        .html("reasons", items("reasons", Trust.reasons(report)))
        .html("caveats", items("caveats", Caveats.of(report)))
        .html("languages", languages)
        .html("sections", sections)
        .text("level", Figures.level(report.rows().get(0).interval().level()))
        .html("lineage", HtmlLineage.of(report.provenance()))
        .html("provenance", HtmlTree.of(report.provenance()))
        .html("drawings", drawings.json())
        .html("library", library)
        .html("scripts", own)
        .render();
  }

  private static String items(String kind, List<String> texts) {
    return texts.isEmpty()
        ? "<p class=\"note\">Nothing that this report can tell.</p>"
        : texts.stream()
            .map(text -> "<li>" + Template.escaped(text) + "</li>")
            .collect(Collectors.joining("\n", "<ul class=\"" + kind + "\">\n", "\n</ul>"));
  }
}
