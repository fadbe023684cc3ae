package org.polyser.markdown;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** GitHub Flavored Markdown. */
public final class Markdown {

  private Markdown() {}

  /**
   * Text that is shown as it is, in a paragraph or a cell: line breaks and other control characters
   * become spaces, and what Markdown or HTML would read a meaning into is escaped.
   *
   * <p>Source: CommonMark 0.31, section 2.4: a backslash before ASCII punctuation makes it plain.
   */
  public static String escaped(String text) {
    return text.replaceAll("\\R|\\p{Cntrl}", " ").replaceAll("([\\\\|*_`<>\\[\\]&~$])", "\\\\$1");
  }

  /**
   * A table of two columns.
   *
   * @param rows a name and a value each, both plain text
   */
  public static String table(String name, String value, List<List<String>> rows) {
    return line(List.of(name, value))
        + line(Collections.nCopies(2, "---"))
        + rows.stream()
            .map(row -> line(row.stream().map(Markdown::escaped).toList()))
            .collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
