package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.polyser.eval.report.EvaluationReport;

/** The JSON Schema of {@code report.json}, as it is shipped. */
final class ReportSchema {

  private ReportSchema() {}

  /** Requires that a report keeps it. */
  static void requireKept(Path report) throws IOException {
    try (InputStream stream = EvaluationReport.class.getResourceAsStream("report.schema.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(stream);
      assertEquals(Set.of(), schema.validate(Json.read(report)));
    }
  }
}
