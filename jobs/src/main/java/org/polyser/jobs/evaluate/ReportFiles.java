package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.report.ConsoleTable;
import org.polyser.eval.report.EvaluationReport;
import org.polyser.eval.report.HtmlReportWriter;
import org.polyser.eval.report.JsonReportWriter;
import org.polyser.eval.report.MarkdownReportWriter;
import org.polyser.eval.report.ReportWriter;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.Progress;
import org.polyser.provenance.Provenance;

/** The files of a report folder. */
final class ReportFiles {

  private static final String HTML = "report.html";

  private static final Map<String, ReportWriter> WRITERS =
      Map.of(
          "report.json",
          new JsonReportWriter(),
          "report.md",
          new MarkdownReportWriter(),
          HTML,
          new HtmlReportWriter());

  private ReportFiles() {}

  /**
   * Where a report comes from.
   *
   * @param config of the evaluation
   * @param predictions what the models answered
   * @param inputs features and models, and what they are compared with
   */
  static Provenance provenance(
      Config config, Dataset<Row> predictions, List<Provenance.Input> inputs) {
    return Artefact.describe(
        JobName.EVALUATE,
        config,
        OtherReport.ARTEFACT,
        OtherReport.FORMAT_VERSION,
        PredictionFingerprint.of(predictions),
        inputs,
        Map.of());
  }

  /** Writes a report, its provenance last, and tells people of it. */
  static void publish(String folder, EvaluationReport report, Provenance provenance) {
    write(folder, report);
    Artefact.write(folder, provenance);
    System.out.print(new ConsoleTable().write(report));
    new Progress(JobName.EVALUATE.word())
        .line("report in " + HadoopFiles.qualified(folder) + "/" + HTML);
  }

  private static void write(String folder, EvaluationReport report) {
    WRITERS.forEach(
        (name, writer) ->
            HadoopFiles.write(
                new Path(folder, name), writer.write(report).getBytes(StandardCharsets.UTF_8)));
  }
}
