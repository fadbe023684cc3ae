package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void textIsEscaped() {
    assertEquals("&lt;a b=&quot;&#39;&amp;&quot;&gt;", Template.escaped("<a b=\"'&\">"));
  }

  @Test
  void placeholdersInValuesAndDollarsStayAsTheyAre() {
    String html =
        Template.named("figure.html")
            .text("name", "{{value}}")
            .text("value", "$1 \\2")
            .text("note", "n")
            .render();
    assertTrue(html.contains("{{value}}") && html.contains("$1 \\2"), html);
  }

  @Test
  void everyPlaceholderNeedsAValue() {
    Template template = Template.named("figure.html").text("name", "n");
    assertThrows(IllegalStateException.class, template::render);
    assertThrows(IllegalStateException.class, () -> Template.named("nothing.html"));
  }
}
