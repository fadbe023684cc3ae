package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.protocol.Fold;
import org.polyser.eval.protocol.FoldedProtocol;
import org.polyser.eval.protocol.ProtocolConfig;
import org.polyser.eval.protocol.SpeakerLeak;
import org.polyser.eval.protocol.UtteranceFacts;
import org.polyser.eval.report.EmbeddingMap;
import org.polyser.eval.report.EvaluationReport;
import org.polyser.eval.report.HardUtterance;
import org.polyser.eval.report.Insights;
import org.polyser.eval.report.LearningCurve;
import org.polyser.eval.report.PageConfig;
import org.polyser.eval.report.ReportRow;
import org.polyser.eval.report.TransferCell;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.ChoiceCondition;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.Progress;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.store.StoredAligner;

/**
 * Trains a model for every fold of a protocol, under {@code folds/}, and tests each on what it was
 * kept from. The filters of {@code polyser.evaluate} choose what is tested, those of {@code
 * polyser.train} what is trained on; the fold keeps the two apart.
 */
final class FoldedEvaluation {

  private final SparkSession spark;
  private final Config config;
  private final Config section;
  private final String output;
  private final FoldedProtocol protocol;
  private final PageConfig page;
  private final FoldTraining training;
  private final Dataset<Row> tested;
  private final List<UtteranceFacts> facts;
  private final List<String> labels;
  private final FoldedRows rows;
  private final ModelReferences references;
  private final List<Provenance.Input> inputs = new ArrayList<>();
  private final List<LearningCurve> curves = new ArrayList<>();
  private final List<EmbeddingMap> maps = new ArrayList<>();
  private final Progress progress = new Progress(JobName.EVALUATE.word());

  FoldedEvaluation(SparkSession spark, Config given, FoldedProtocol protocol) {
    this.spark = spark;
    this.config = FoldRun.withTheSameEncoders(given);
    this.section = config.getConfig(EvaluateJob.SECTION);
    this.output = section.getString("output");
    this.protocol = protocol;
    this.page = PageConfig.from(config);
    requireNone("aligner", "which trains its own");
    requireNone("compare", "whose models are several");
    this.training = new FoldTraining(spark, config, protocol.name(), progress);
    this.tested = TestedUtterances.of(spark, section);
    this.facts = TestedUtterances.facts(tested);
    this.labels = TestedUtterances.labels(section, tested);
    this.rows = new FoldedRows(protocol, labels);
    this.references = new ModelReferences(config, labels, protocol.name());
  }

  private void requireNone(String key, String reason) {
    Rule.require(
        section.getString(key).isEmpty(),
        EvaluateJob.SECTION + "." + key,
        "must not be given where protocol is " + protocol.name() + ", " + reason,
        section.getString(key));
  }

  void run() throws IOException {
    String input = section.getString("input");
    inputs.add(new Provenance.Input("features", input, FeatureTable.provenance(input)));
    List<Fold> folds = protocol.folds(facts);
    progress.line("%d folds of %s".formatted(folds.size(), protocol.name()));
    List<Long> seeds = ProtocolConfig.from(config).seeds();
    Set<FoldRun> done = training.done(FoldRun.all(folds, seeds));
    HadoopFiles.delete(output + "/" + Artefact.FILE);
    HadoopFiles.delete(output + OtherReport.PREDICTIONS);
    for (Fold fold : folds) {
      test(fold, FoldRun.all(List.of(fold), seeds), done, page.shared(folds.size()));
    }
    Dataset<Row> written = Predictions.read(spark, output + OtherReport.PREDICTIONS);
    Provenance provenance = provenance(written);
    ReportFiles.publish(output, report(written, provenance), provenance);
  }

  private EvaluationReport report(Dataset<Row> predictions, Provenance provenance) {
    List<ReportRow> all = rows.rows(BootstrapConfig.from(config));
    List<HardUtterance> hardest = HardestUtterances.of(predictions, page.hardest());
    return new EvaluationReport(all, curves, Reports.tree(provenance.toJson()))
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

  /** Tests the models of all seeds of a fold. */
  private void test(Fold fold, List<FoldRun> runs, Set<FoldRun> done, PageConfig share)
      throws IOException {
    Dataset<Row> asked = tested.where(ChoiceCondition.of(fold.test()));
    List<TestedModel> models = new ArrayList<>();
    List<Dataset<Row>> predictions = new ArrayList<>();
    try {
      for (FoldRun run : runs) {
        models.add(model(run, training.model(run, done), asked));
        predictions.add(predictions(run, models.get(models.size() - 1)));
      }
      count(fold, predictions, ledger(models.get(0), asked));
      progress.line("fold %s: is held against its baselines".formatted(fold.name()));
      references.add(
          new ModelReferences.Place(fold.name(), rows.place(fold)),
          models,
          training.utterances(runs.get(0)),
          asked);
      EmbeddingMaps.of(fold.name(), asked, models.get(0).source(), share).ifPresent(maps::add);
    } finally {
      models.forEach(TestedModel::close);
    }
  }

  private TestedModel model(FoldRun run, HadoopModelFolder folder, Dataset<Row> asked)
      throws IOException {
    StoredAligner stored = AlignerStore.read(folder);
    curves.add(LearningCurves.of(run, stored.history()));
    TestedModel model = TestedModel.of(folder, stored, section, labels, asked);
    inputs.add(model.input());
    return model;
  }

  private Dataset<Row> predictions(FoldRun run, TestedModel model) {
    progress.line(run + ": is tested");
    Dataset<Row> predictions =
        model.predictions(output + OtherReport.PREDICTIONS + "/" + run.partition());
    if (predictions.isEmpty()) {
      throw new InvalidInputException(run + " must test an utterance, got none");
    }
    Reports.counts(List.of(predictions), labels)
        .forEach(entry -> rows.addSeed(run, entry._1._1, entry._1._2, entry._2));
    return predictions;
  }

  private TestSetLedger ledger(TestedModel model, Dataset<Row> asked) {
    StoredAligner stored = model.stored();
    return TestSetLedger.of(
        stored, TrainingTraces.of(asked, model.folder().location(), stored), labels);
  }

  private void count(Fold fold, List<Dataset<Row>> predictions, TestSetLedger ledger) {
    SpeakerLeak leak = new SpeakerLeak(fold, facts);
    Reports.counts(predictions, labels)
        .forEach(entry -> rows.add(fold, entry._1, entry._2, ledger, leak));
  }

  private Provenance provenance(Dataset<Row> predictions) {
    return Artefact.describe(
        JobName.EVALUATE,
        config,
        OtherReport.ARTEFACT,
        OtherReport.FORMAT_VERSION,
        PredictionFingerprint.of(predictions),
        inputs,
        Map.of());
  }
}
