package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSchemaTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Template.resource("report.schema.json"));

  @Test
  void theSchemaIsOneOfItsDraft() throws JsonProcessingException {
    JsonSchema draft =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(
        Set.of(), draft.validate(MAPPER.readTree(Template.resource("report.schema.json"))));
  }

  @Test
  void everyReportKeepsTheSchema() throws JsonProcessingException {
    String alone = new JsonReportWriter().write(SampleReport.report());
    assertEquals(Set.of(), SCHEMA.validate(MAPPER.readTree(alone)));
    assertEquals(Set.of(), SCHEMA.validate(json()));
    String byLabel = new JsonReportWriter().write(SampleReport.report().with(SampleReport.LABELS));
    assertEquals(Set.of(), SCHEMA.validate(MAPPER.readTree(byLabel)));
    String folded = new JsonReportWriter().write(FoldedSample.report());
    assertEquals(Set.of(), SCHEMA.validate(MAPPER.readTree(folded)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rows",
        "/summary",
        "/provenance",
        "/rows/0/seen",
        "/rows/0/uar_low",
        "/rows/0/seen/labels",
        "/rows/0/interval_unit",
        "/rows/0/reliability/0/count",
        "/summary/uar",
        "/summary/languages/0/seen",
        "/comparison/rows",
        "/comparison/rows/0/difference"
      })
  void aFieldThatIsMissingIsFound(String pointer) throws JsonProcessingException {
    JsonNode json = json();
    parent(json, pointer).remove(name(pointer));
    assertBroken(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/new",
        "/rows/0/new",
        "/rows/0/seen/new",
        "/summary/new",
        "/summary/unseen/new",
        "/comparison/new"
      })
  void aFieldThatNobodyDescribedIsFound(String pointer) throws JsonProcessingException {
    JsonNode json = json();
    parent(json, pointer).put(name(pointer), 1);
    assertBroken(json);
  }

  @ParameterizedTest
  @CsvSource({
    "/rows/0/uar, 1.2",
    "/rows/0/n, 0",
    "/rows/0/n, 2.5",
    "/rows/0/seen/dataset, 1",
    "/rows/0/language, 7",
    "/summary/chance, -0.1"
  })
  void aNumberOutOfPlaceIsFound(String pointer, double value) throws JsonProcessingException {
    JsonNode json = json();
    parent(json, pointer).put(name(pointer), value);
    assertBroken(json);
  }

  private static JsonNode json() throws JsonProcessingException {
    return MAPPER.readTree(new JsonReportWriter().write(compared()));
  }

  private static EvaluationReport compared() {
    Comparison.Unpaired some = new Comparison.Unpaired(3, List.of("a/1"));
    return SampleReport.report().with(ComparisonTest.comparison("reports/a", some, some));
  }

  private static ObjectNode parent(JsonNode json, String pointer) {
    return (ObjectNode) json.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private static void assertBroken(JsonNode json) {
    Set<ValidationMessage> found = SCHEMA.validate(json);
    assertFalse(found.isEmpty());
  }
}
