package org.polyser.eval.report;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Cells in columns of equal width for a terminal, in ASCII as far as the names allow. */
final class AlignedText {

  private AlignedText() {}

  /**
   * @param lines the head first; all of the same length
   * @param isNumber whether the column at an index is set to the right
   */
  static String of(List<List<String>> lines, IntPredicate isNumber) {
    List<List<String>> cells =
        lines.stream().map(line -> line.stream().map(AlignedText::ascii).toList()).toList();
    return cells.stream().map(line -> line(line, cells, isNumber)).collect(Collectors.joining());
  }

  static String ascii(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replace('–', '-').replace('\u00a0', ' ');
  }

  private static String line(List<String> cells, List<List<String>> table, IntPredicate isNumber) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      int column = i;
      int width = table.stream().mapToInt(other -> other.get(column).length()).max().orElseThrow();
      String padding = " ".repeat(width - cells.get(i).length());
      line.append(i == 0 ? "" : "  ")
          .append(isNumber.test(i) ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing() + "\n";
  }
}
