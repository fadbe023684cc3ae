package org.polyser.jobs.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.polyser.eval.report.EvaluationReport;
import org.polyser.eval.report.HtmlReportWriter;
import org.polyser.eval.report.JsonReportWriter;
import org.polyser.eval.report.MarkdownReportWriter;
import org.polyser.eval.report.ReportWriter;
import org.polyser.jobs.spark.HadoopFiles;

/** The files of a report folder. */
final class ReportFiles {

  static final String HTML = "report.html";

  private static final Map<String, ReportWriter> WRITERS =
      Map.of(
          "report.json",
          new JsonReportWriter(),
          "report.md",
          new MarkdownReportWriter(),
          HTML,
          new HtmlReportWriter());

  private ReportFiles() {}

  static void write(String folder, EvaluationReport report) {
    WRITERS.forEach(
        (name, writer) ->
            HadoopFiles.write(
                new Path(folder, name), writer.write(report).getBytes(StandardCharsets.UTF_8)));
  }
}
