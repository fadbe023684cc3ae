package org.polyser.eval.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polyser.markdown.Markdown;

/** A table of words, as each kind of writer sets it. */
final class WordTable {

  private WordTable() {}

  static String markdown(ReferenceTables.Words table) {
    return "\n### %s\n\n%s%s%s"
        .formatted(
            table.title(),
            line(table.head(), Markdown::escaped),
            line(table.head(), cell -> "---"),
            table.rows().stream()
                .map(row -> line(row, Markdown::escaped))
                .collect(Collectors.joining()));
  }

  private static String line(List<String> cells, Function<String, String> cell) {
    return cells.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String html(ReferenceTables.Words table) {
    return "<section>\n<h2>%s</h2>\n<div class=\"scroll\"><table>\n<thead>%s</thead>\n<tbody>%s</tbody>\n</table></div>\n</section>\n"
        .formatted(
            Template.escaped(table.title()),
            row(table.head(), "th"),
            table.rows().stream().map(row -> row(row, "td")).collect(Collectors.joining("\n")));
  }

  private static String row(List<String> cells, String tag) {
    return cells.stream()
        .map(cell -> "<%s>%s</%s>".formatted(tag, Template.escaped(cell), tag))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /** Columns padded with spaces. */
  static String plain(ReferenceTables.Words table) {
    List<List<String>> lines =
        Stream.concat(Stream.of(table.head()), table.rows().stream())
            .map(row -> row.stream().map(cell -> cell.replaceAll("\\p{Cntrl}", " ")).toList())
            .toList();
    return "\n"
        + table.title()
        + "\n"
        + lines.stream().map(line -> padded(line, lines)).collect(Collectors.joining());
  }

  private static String padded(List<String> line, List<List<String>> lines) {
    return IntStream.range(0, line.size())
            .mapToObj(i -> line.get(i) + " ".repeat(width(lines, i) - line.get(i).length()))
            .collect(Collectors.joining("  "))
            .stripTrailing()
        + "\n";
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElseThrow();
  }
}
