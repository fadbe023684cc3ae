package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polyser.config.Rule;
import org.polyser.eval.report.StoredReport;
import org.polyser.eval.report.StoredRow;
import org.polyser.jobs.spark.ReportFolder;
import org.polyser.markdown.Markdown;
import org.polyser.training.TrainingFacts;

/**
 * A report on real speech that the data card is to quote: an element of {@code
 * polyser.synthesize.transfer}.
 *
 * @param name of the training, such as {@code M5SER alone}
 * @param report folder of the evaluate job's output
 */
record TransferReport(String name, String report) {

  private static final String KEY = "polyser.synthesize.transfer";

  /** Checks the rules. */
  TransferReport {
    Rule.require(!name.isBlank(), KEY + ".name", "must not be blank", name);
    Rule.require(!report.isBlank(), KEY + ".report", "must not be blank", report);
  }

  /** All of them, in their order. */
  static List<TransferReport> from(Config root) {
    return root.getConfigList(KEY).stream()
        .map(element -> new TransferReport(element.getString("name"), element.getString("report")))
        .toList();
  }

  /**
   * A row of the card's table for each row of the report.
   *
   * @throws org.polyser.config.InvalidInputException if the folder holds no report
   */
  String rows() {
    StoredReport stored = ReportFolder.read(report);
    String trainedOn = trainedOn(stored);
    return stored.rows().stream().map(row -> row(trainedOn, row)).collect(Collectors.joining());
  }

  /** Datasets that the model has seen, by its own provenance and not by the name that is given. */
  private static String trainedOn(StoredReport stored) {
    return stored.models().stream()
        .flatMap(model -> TrainingFacts.of(model).datasets().stream())
        .collect(Collectors.joining(", "));
  }

  private String row(String trainedOn, StoredRow row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %d | %.1f | %.1f–%.1f (%.0f %%) | %.1f |\n",
        Markdown.escaped(name),
        Markdown.escaped(trainedOn),
        Markdown.escaped(row.dataset()),
        Markdown.escaped(row.language()),
        row.seen().language() ? "yes" : "no",
        row.n(),
        100 * row.uar(),
        100 * row.uarLow(),
        100 * row.uarHigh(),
        100 * row.intervalLevel(),
        100 * row.chance());
  }
}
