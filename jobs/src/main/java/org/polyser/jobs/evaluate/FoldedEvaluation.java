package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.protocol.Fold;
import org.polyser.eval.protocol.FoldedProtocol;
import org.polyser.eval.protocol.ProtocolConfig;
import org.polyser.eval.protocol.UtteranceFacts;
import org.polyser.eval.report.EvaluationReport;
import org.polyser.eval.report.Insights;
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
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;
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
  private final JavaSparkContext cluster;
  private final Config config;
  private final Config section;
  private final String output;
  private final FoldedProtocol protocol;
  private final FoldTraining training;
  private final Dataset<Row> tested;
  private final List<String> labels;
  private final FoldedRows rows;
  private final ModelReferences references;
  private final List<Provenance.Input> inputs = new ArrayList<>();
  private final Progress progress = new Progress(JobName.EVALUATE.word());

  FoldedEvaluation(SparkSession spark, Config given, FoldedProtocol protocol) {
    this.spark = spark;
    this.cluster = new JavaSparkContext(spark.sparkContext());
    this.config = FoldRun.withTheSameEncoders(given);
    this.section = config.getConfig(EvaluateJob.SECTION);
    this.output = section.getString("output");
    this.protocol = protocol;
    Rule.require(
        section.getString("aligner").isEmpty(),
        "polyser.evaluate.aligner",
        "must not be given where protocol is " + protocol.name() + ", which trains its own",
        section.getString("aligner"));
    this.training = new FoldTraining(spark, config, protocol.name(), progress);
    this.tested = EvaluateJob.tested(spark, section);
    this.labels = EvaluateJob.labels(section, tested);
    this.rows = new FoldedRows(protocol, labels);
    this.references = new ModelReferences(cluster, config, labels, protocol.name());
  }

  void run() throws IOException {
    String input = section.getString("input");
    inputs.add(new Provenance.Input("features", input, FeatureTable.provenance(input)));
    List<Fold> folds = protocol.folds(facts(tested));
    progress.line("%d folds of %s".formatted(folds.size(), protocol.name()));
    List<FoldRun> runs = FoldRun.all(folds, ProtocolConfig.from(config).seeds());
    Set<FoldRun> done = training.done(runs);
    HadoopFiles.delete(output + "/" + Artefact.FILE);
    HadoopFiles.delete(output + OtherReport.PREDICTIONS);
    for (FoldRun run : runs) {
      test(run, training.model(run, done));
    }
    Provenance provenance = provenance();
    EvaluateJob.finish(output, report(provenance), provenance);
  }

  private EvaluationReport report(Provenance provenance) {
    List<ReportRow> all = rows.rows(BootstrapConfig.from(config));
    Dataset<Row> written =
        spark.read().schema(Schemas.PREDICTIONS).parquet(output + OtherReport.PREDICTIONS);
    Insights insights =
        new Insights(
            Optional.empty(),
            HardestUtterances.of(written, PageConfig.from(config).hardest()),
            transfers(all));
    return new EvaluationReport(all, List.of(), Reports.tree(provenance.toJson()))
        .with(references.all(rows.seedUars()))
        .with(insights);
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

  private static List<UtteranceFacts> facts(Dataset<Row> utterances) {
    return utterances
        .select(Schemas.UTTERANCE_ID, Schemas.DATASET, Schemas.LANGUAGE, Schemas.SPEAKER)
        .collectAsList()
        .stream()
        .map(
            row ->
                new UtteranceFacts(
                    row.getString(0), row.getString(1), row.getString(2), row.getString(3)))
        .toList();
  }

  private void test(FoldRun run, HadoopModelFolder folder) throws IOException {
    StoredAligner stored = AlignerStore.read(folder);
    inputs.add(new Provenance.Input("aligner", folder.location(), stored.provenance()));
    Broadcast<RecogniserSource> source =
        cluster.broadcast(
            RecogniserSource.of(EvaluateJob.SECTION, section, folder, stored, labels));
    Dataset<Row> asked = tested.where(ChoiceCondition.of(run.fold().test()));
    TestSetLedger ledger =
        TestSetLedger.of(stored, TrainingTraces.of(asked, folder.location(), stored), labels);
    Reports.counts(predictions(run, asked, source), labels)
        .forEach(entry -> rows.add(run, entry._1._1, entry._1._2, entry._2, ledger));
    progress.line(run + ": is tested, and held against its baselines");
    references.add(
        new ModelReferences.Model(folder, source, run.fold().name(), rows.fold(run)),
        training.utterances(run),
        asked);
    source.destroy();
  }

  private Dataset<Row> predictions(
      FoldRun run, Dataset<Row> asked, Broadcast<RecogniserSource> source) {
    String location = output + OtherReport.PREDICTIONS + "/" + run.partition();
    EvaluateJob.predictions(asked, source).write().parquet(location);
    Dataset<Row> written = spark.read().schema(Schemas.PREDICTIONS).parquet(location);
    if (written.isEmpty()) {
      throw new InvalidInputException(run + " must test an utterance, got none");
    }
    return written;
  }

  private Provenance provenance() {
    return Artefact.describe(
        JobName.EVALUATE,
        config,
        OtherReport.ARTEFACT,
        OtherReport.FORMAT_VERSION,
        PredictionFingerprint.of(
            spark.read().schema(Schemas.PREDICTIONS).parquet(output + OtherReport.PREDICTIONS)),
        inputs,
        Map.of());
  }
}
