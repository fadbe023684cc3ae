package org.polyser.eval.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polyser.markdown.Markdown;

/** A table of words as a section of {@code report.md}. */
final class MarkdownWordTable {

  private MarkdownWordTable() {}

  static String of(WordTable table) {
    return "\n### %s\n\n%s%s%s%s"
        .formatted(
            table.title(),
            line(table.head(), Markdown::escaped),
            alignments(table),
            table.rows().stream()
                .map(row -> line(row, Markdown::escaped))
                .collect(Collectors.joining()),
            table.note().isEmpty() ? "" : "\n" + Markdown.escaped(table.note()) + "\n");
  }

  private static String alignments(WordTable table) {
    return IntStream.range(0, table.head().size())
        .mapToObj(column -> table.isNumber(column) ? "--:" : "---")
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String line(List<String> cells, Function<String, String> cell) {
    return cells.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
