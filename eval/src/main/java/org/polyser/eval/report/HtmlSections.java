package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Collectors;

/** The sections of the page as HTML; what their charts draw goes into {@link Drawings}. */
final class HtmlSections {

  private final Drawings drawings;

  HtmlSections(Drawings drawings) {
    this.drawings = drawings;
  }

  String of(List<Section> sections) {
    return sections.stream().map(this::section).collect(Collectors.joining("\n"));
  }

  private String section(Section section) {
    return Template.named("section.html")
        .text("id", section.id())
        .text("title", section.title())
        .html("note", note(section.note()))
        .html("blocks", section.blocks().stream().map(this::block).collect(Collectors.joining()))
        .render();
  }

  private String block(Block block) {
    if (block instanceof Chart chart) {
      return chart(chart);
    }
    return block instanceof Group group ? group(group) : HtmlTable.of((DataTable) block);
  }

  private String group(Group group) {
    return Template.named("group.html")
        .text("title", group.title())
        .html("note", note(group.note()))
        .html("charts", group.charts().stream().map(this::chart).collect(Collectors.joining()))
        .render();
  }

  private String chart(Chart chart) {
    return Template.named("chart.html")
        .html("number", Integer.toString(drawings.add(chart.drawing())))
        .text("kind", chart.drawing().path("kind").asText())
        .text("caption", chart.caption())
        .text("alternative", chart.alternative())
        .html("table", HtmlTable.of(chart.table()))
        .render();
  }

  private static String note(String note) {
    return note.isEmpty() ? "" : "<p class=\"note\">" + Template.escaped(note) + "</p>";
  }
}
