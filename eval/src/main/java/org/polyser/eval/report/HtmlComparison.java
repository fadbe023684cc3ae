package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A comparison with another report; nothing if there is none. */
final class HtmlComparison {

  private HtmlComparison() {}

  static String of(Optional<Comparison> comparison) {
    return comparison.map(HtmlComparison::section).orElse("");
  }

  private static String section(Comparison comparison) {
    return Template.named("comparison.html")
        .text("note", ComparisonTable.note(comparison))
        .html("head", row("th scope=\"col\"", "th", ComparisonTable.HEAD))
        .html(
            "body",
            ComparisonTable.rows(comparison).stream()
                .map(cells -> "<tr>" + row("td", "td", cells) + "</tr>")
                .collect(Collectors.joining("\n")))
        .render();
  }

  private static String row(String open, String close, List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            i ->
                "<%s%s>%s</%s>"
                    .formatted(
                        open,
                        i < ComparisonTable.FIRST_NUMBER ? "" : " class=\"number\"",
                        Template.escaped(cells.get(i)),
                        close))
        .collect(Collectors.joining());
  }
}
