package org.polyser.markdown;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** GitHub Flavored Markdown. */
public final class Markdown {

  private static final String SECTION = "\n## ";

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
   * A table.
   *
   * @param head titles of the columns, Markdown
   * @param rows plain text, as many cells each as there are titles
   */
  public static String table(List<String> head, List<List<String>> rows) {
    return line(head)
        + line(Collections.nCopies(head.size(), "---"))
        + rows.stream()
            .map(row -> line(row.stream().map(Markdown::escaped).toList()))
            .collect(Collectors.joining());
  }

  /**
   * A section of the second level, after an empty line.
   *
   * @param title plain words
   */
  public static String section(String title, String body) {
    return heading(title) + body;
  }

  /**
   * A text with another body in the section of a title, or with the section at its end where it has
   * none of that title.
   */
  public static String withSection(String text, String title, String body) {
    int start = text.indexOf(heading(title));
    if (start < 0) {
      return text + section(title, body);
    }
    int end = text.indexOf(SECTION, start + SECTION.length());
    return text.substring(0, start) + section(title, body) + (end < 0 ? "" : text.substring(end));
  }

  private static String heading(String title) {
    return SECTION + title + "\n\n";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
