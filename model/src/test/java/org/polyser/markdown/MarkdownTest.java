package org.polyser.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          plain ; plain
          a|b ; a\\|b
          <b> ; \\<b\\>
          [x](y) ; \\[x\\](y)
          _a_*b*`c` ; \\_a\\_\\*b\\*\\`c\\`
          &amp~$ ; \\&amp\\~\\$
          a\\|b ; a\\\\\\|b
          """)
  void what_has_a_meaning_is_escaped(String text, String escaped) {
    assertEquals(escaped, Markdown.escaped(text));
  }

  @Test
  void lines_do_not_break_out() {
    assertEquals("a b c d e", Markdown.escaped("a\nb\r\nc\td\u2028e"));
    assertEquals(" ", Markdown.escaped("\u0000"));
  }

  @Test
  void a_table_has_a_head_a_rule_and_a_line_a_row() {
    assertEquals(
        """
        | what | value |
        | --- | --- |
        | a\\|b | 1 |
        | c | d e |
        """,
        Markdown.table(
            List.of("what", "value"), List.of(List.of("a|b", "1"), List.of("c", "d\ne"))));
  }

  @Test
  void a_section_is_replaced_where_it_stands_with_its_subsections() {
    String text = "# T\n\n## A\n\na\n\n### A1\n\n## B\n\nb\n";
    assertEquals("# T\n\n## A\n\nx\n\n## B\n\nb\n", Markdown.withSection(text, "A", "x\n"));
    assertEquals(
        "# T\n\n## A\n\na\n\n### A1\n\n## B\n\ny\n", Markdown.withSection(text, "B", "y\n"));
    assertEquals(text + "\n## C\n\nz\n", Markdown.withSection(text, "C", "z\n"));
  }
}
