package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelTableTest {

  private static final EvaluationReport REPORT = SampleReport.report().with(SampleReport.LABELS);

  @Test
  void a_label_stands_with_whether_it_was_trained_on() {
    String text = new MarkdownReportWriter().write(REPORT);
    assertTrue(
        text.contains(
            """
            ### Recall of each label, all rows together

            | label | trained on | n | recall | interval | false alarms |
            | --- | --- | --: | --: | --: | --: |
            | angry | yes | 1,106 | 81.0 | 70.0–90.0 | 12.4 |
            | disgusted | no | 76 | 20.0 | 10.0–31.0 | 5.0 |
            """),
        text);
  }

  @Test
  void json_has_the_same() throws JsonProcessingException {
    JsonNode label =
        JsonMapper.builder()
            .build()
            .readTree(new JsonReportWriter().write(REPORT))
            .at("/by_label/1");
    assertEquals(
        "{\"label\":\"disgusted\",\"trained\":false,\"n\":76,\"recall\":0.2,\"recall_low\":0.1,"
            + "\"recall_high\":0.31,\"false_alarms\":0.05,\"interval_level\":0.95,"
            + "\"interval_unit\":\"utterance\",\"interval_count\":4424}",
        label.toString());
  }

  @Test
  void a_report_that_does_not_say_has_no_table() {
    assertEquals(Optional.empty(), LabelTable.of(SampleReport.report()));
  }
}
