package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.protocol.Fold;
import org.polyser.eval.protocol.FoldedProtocol;
import org.polyser.eval.report.EmbeddingMap;
import org.polyser.eval.report.EvaluationReport;
import org.polyser.eval.report.HardUtterance;
import org.polyser.eval.report.Insights;
import org.polyser.eval.report.LearningCurve;
import org.polyser.eval.report.PageConfig;
import org.polyser.eval.report.ReportRow;
import org.polyser.eval.report.TransferCell;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.provenance.Provenance;

/** What came of the models of all folds, and the report of it. */
final class FoldedResults {

  private final Config config;
  private final FoldedProtocol protocol;
  private final PageConfig page;
  private final FoldedRows rows;
  private final ModelReferences references;
  private final List<Provenance.Input> inputs = new ArrayList<>();
  private final List<LearningCurve> curves = new ArrayList<>();
  private final List<EmbeddingMap> maps = new ArrayList<>();

  /**
   * @param config of the evaluation
   * @param labels the candidates
   */
  FoldedResults(Config config, FoldedProtocol protocol, List<String> labels) {
    this.config = config;
    this.protocol = protocol;
    this.page = PageConfig.from(config);
    this.rows = new FoldedRows(protocol, labels);
    this.references = new ModelReferences(config, labels, protocol.name());
    String input = config.getString("polyser.evaluate.input");
    inputs.add(new Provenance.Input("features", input, FeatureTable.provenance(input)));
  }

  /** The rows, which count what was answered. */
  FoldedRows rows() {
    return rows;
  }

  /** A model was trained. */
  void trained(FoldRun run, TestedModel model) {
    inputs.add(model.input());
    curves.add(LearningCurves.of(run, model.stored().history()));
  }

  /** The models of all seeds of a fold can be held against others, and looked at. */
  void hold(
      Fold fold, int folds, List<TestedModel> models, Dataset<Row> training, Dataset<Row> asked)
      throws IOException {
    references.add(
        new ModelReferences.Place(fold.name(), rows.place(fold)), models, training, asked);
    EmbeddingMaps.of(fold.name(), models.get(0), page.shared(folds)).ifPresent(maps::add);
  }

  /**
   * The report.
   *
   * @param predictions of all models
   */
  EvaluationReport report(Dataset<Row> predictions, Provenance provenance) {
    BootstrapConfig bootstrap = BootstrapConfig.from(config);
    List<ReportRow> all = rows.rows(bootstrap);
    List<HardUtterance> hardest = HardestUtterances.of(predictions, page.hardest());
    return new EvaluationReport(all, curves, Reports.tree(provenance.toJson()))
        .with(rows.byLabel(bootstrap))
        .with(references.all(rows.seedUars()))
        .with(new Insights(maps, hardest, transfers(all)));
  }

  /** From each dataset that was trained on to each other, where the protocol is that. */
  private List<TransferCell> transfers(List<ReportRow> all) {
    return protocol instanceof FoldedProtocol.CrossCorpus
        ? all.stream()
            .map(
                row ->
                    new TransferCell(
                        row.testSet().fold(),
                        row.testSet().dataset(),
                        row.metrics().uar(),
                        row.metrics().chance()))
            .toList()
        : List.of();
  }

  /** Where the predictions come from. */
  Provenance provenance(Dataset<Row> predictions) {
    return ReportFiles.provenance(config, predictions, inputs);
  }
}
