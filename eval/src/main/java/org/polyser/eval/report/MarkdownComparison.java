package org.polyser.eval.report;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyser.markdown.Markdown;

/** A comparison with another report, as a section of {@code report.md}. */
final class MarkdownComparison {

  private MarkdownComparison() {}

  static String of(Comparison comparison) {
    Stream<String> rows =
        ComparisonTable.rows(comparison).stream()
            .map(cells -> line(cells.stream().map(Markdown::escaped)));
    return "\n### Against another report\n\n"
        + line(ComparisonTable.HEAD.stream())
        + line(alignments().stream())
        + rows.collect(Collectors.joining())
        + "\n"
        + Markdown.escaped(ComparisonTable.note(comparison))
        + "\n";
  }

  private static List<String> alignments() {
    int numbers = ComparisonTable.HEAD.size() - ComparisonTable.FIRST_NUMBER;
    return Stream.concat(
            Collections.nCopies(ComparisonTable.FIRST_NUMBER, "---").stream(),
            Collections.nCopies(numbers, "--:").stream())
        .toList();
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
