package org.polyser.eval.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes {@code report.json}: the format of {@code report.schema.json}, with keys in a fixed order
 * and fractions rounded to six digits, so that the same result gives the same bytes.
 */
public final class JsonReportWriter implements ReportWriter {

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  @Override
  public String write(EvaluationReport report) {
    try {
      return WRITER.writeValueAsString(tree(report)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values was not writable", e);
    }
  }

  private static ObjectNode tree(EvaluationReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    report.rows().forEach(row -> putRow(root.withArray("rows").addObject(), row, report));
    JsonSummary.put(root.putObject("summary"), report.summary());
    report
        .labels()
        .forEach(label -> JsonLabels.put(root.withArray("by_label").addObject(), label, report));
    report
        .comparison()
        .ifPresent(comparison -> JsonComparison.put(root.putObject("comparison"), comparison));
    report.learningCurves().forEach(curve -> putCurve(root.withArray("learning_curve"), curve));
    report
        .references()
        .probes()
        .forEach(probe -> JsonReferences.putProbe(root.withArray("probes").addObject(), probe));
    root.set("provenance", report.provenance());
    return root;
  }

  private static void putRow(ObjectNode node, ReportRow row, EvaluationReport report) {
    JsonRow.put(node, row);
    JsonReferences.put(node, row.testSet(), report.references());
  }

  private static void putCurve(ArrayNode node, LearningCurve curve) {
    for (LearningCurvePoint point : curve.points()) {
      ObjectNode object = node.addObject();
      if (!curve.fold().isEmpty()) {
        object.put("fold", curve.fold());
      }
      curve.seed().ifPresent(seed -> object.put("seed", seed));
      putPoint(object, point);
    }
  }

  private static void putPoint(ObjectNode node, LearningCurvePoint point) {
    node.put("epoch", point.epoch()).put("loss", Figures.rounded(point.loss()));
    point.devUar().ifPresent(uar -> node.put("dev_uar", Figures.rounded(uar)));
  }
}
