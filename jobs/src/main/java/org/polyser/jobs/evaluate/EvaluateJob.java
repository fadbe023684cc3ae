package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.eval.protocol.ProtocolConfig;
import org.polyser.eval.report.Comparison;
import org.polyser.eval.report.ConsoleTable;
import org.polyser.eval.report.EvaluationReport;
import org.polyser.eval.report.Insights;
import org.polyser.eval.report.PageConfig;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.UtteranceFilter;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.store.StoredAligner;

/**
 * Measures an aligner per dataset and language, zero-shot over candidate labels.
 *
 * <p>Input: a features folder, columns {@link Schemas#FEATURES}, and a model folder. Output: {@code
 * predictions/}, columns {@link Schemas#PREDICTIONS}; {@code report.json}, {@code report.md} and
 * {@code report.html}.
 *
 * <pre>
 *   submit-scripts/polyser evaluate input=work/features aligner=work/aligner output=work/report \
 *     languages=[de,ur] labels=[angry,happy,neutral,sad]
 *   submit-scripts/polyser evaluate --conf conf/recipes/zero-shot.conf \
 *     protocol=leave-one-language-out input=work/features output=work/report
 * </pre>
 *
 * <p>The second trains a model for every fold of the protocol, under {@code folds/} of the output.
 * With {@code --compare REPORT} the predictions of another report folder on the same utterances are
 * held against these, see {@link PairedPredictions}.
 */
public final class EvaluateJob {

  static final String SECTION = "polyser.evaluate";

  private EvaluateJob() {}

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.EVALUATE, args, EvaluateJob::run);
  }

  static void run(SparkSession spark, Config config) throws IOException {
    ProtocolConfig protocol = ProtocolConfig.from(config);
    if (protocol.trains()) {
      new FoldedEvaluation(spark, config, protocol.folded(PublishedFoldFiles::read)).run();
    } else {
      testOneModel(spark, config);
    }
  }

  private static void testOneModel(SparkSession spark, Config config) throws IOException {
    Config section = config.getConfig(SECTION);
    Rule.require(
        !section.getString("aligner").isEmpty(),
        "polyser.evaluate.aligner",
        "must be given where protocol is " + ProtocolConfig.FIXED_SPLIT,
        "nothing");
    Progress progress = new Progress(JobName.EVALUATE.word());
    Optional<OtherReport> other = OtherReport.configured(section);
    HadoopModelFolder folder = new HadoopModelFolder(section.getString("aligner"));
    StoredAligner stored = AlignerStore.read(folder);
    Dataset<Row> features = features(spark, section, stored.logMel());
    List<String> labels = labels(section, features);
    progress.line("recognising " + features.count() + " utterances among " + labels);
    Broadcast<RecogniserSource> source =
        cluster(spark).broadcast(RecogniserSource.of(SECTION, section, folder, stored, labels));
    String output = section.getString("output");
    predictions(features, source).write().parquet(output + OtherReport.PREDICTIONS);
    Dataset<Row> written =
        spark.read().schema(Schemas.PREDICTIONS).parquet(output + OtherReport.PREDICTIONS);
    Provenance provenance = provenance(config, stored, written, other);
    Reports reports =
        new Reports(config, stored, labels, TrainingTraces.of(features, folder.location(), stored));
    ModelReferences references =
        new ModelReferences(cluster(spark), config, labels, ProtocolConfig.FIXED_SPLIT);
    Optional<Dataset<Row>> training = TrainingOf.model(spark, section.getString("input"), stored);
    if (training.isPresent()) {
      references.add(new ModelReferences.Model(folder, source, "", ""), training.get(), features);
    } else {
      progress.line("no baselines: the input is not the features that the aligner was trained on");
    }
    EvaluationReport alone =
        reports
            .of(written, provenance.toJson())
            .with(references.all(Map.of()))
            .with(insights(PageConfig.from(config), features, source, written));
    EvaluationReport report =
        other.map(one -> alone.with(comparison(reports, one, written))).orElse(alone);
    finish(output, report, provenance);
  }

  private static JavaSparkContext cluster(SparkSession spark) {
    return new JavaSparkContext(spark.sparkContext());
  }

  private static Insights insights(
      PageConfig page,
      Dataset<Row> features,
      Broadcast<RecogniserSource> source,
      Dataset<Row> predictions) {
    return new Insights(
        EmbeddingMaps.of(features, source, page),
        HardestUtterances.of(predictions, page.hardest()),
        List.of());
  }

  /** Writes the report, its provenance last, and tells people of it. */
  static void finish(String output, EvaluationReport report, Provenance provenance) {
    ReportFiles.write(output, report);
    Artefact.write(output, provenance);
    System.out.print(new ConsoleTable().write(report));
    new Progress(JobName.EVALUATE.word())
        .line("report in " + HadoopFiles.qualified(output) + "/" + ReportFiles.HTML);
  }

  private static Dataset<Row> features(SparkSession spark, Config section, LogMelConfig logMel) {
    String input = section.getString("input");
    LogMelConfig computed = FeatureTable.logMel(input);
    if (!computed.equals(logMel)) {
      throw new InvalidInputException(
          input
              + " must hold features as the aligner was trained on, "
              + logMel
              + ", got "
              + computed);
    }
    return tested(spark, section);
  }

  /** The labelled utterances that pass the job's filters. */
  static Dataset<Row> tested(SparkSession spark, Config section) {
    Dataset<Row> features =
        FeatureTable.read(spark, section.getString("input"))
            .where(UtteranceFilter.condition(section).and(col(Schemas.EMOTION).isNotNull()));
    UtteranceFilter.requireSome(features, "polyser.evaluate");
    return features;
  }

  /** The candidates: as configured, else the emotions of the utterances. */
  static List<String> labels(Config section, Dataset<Row> features) {
    List<String> given = section.getStringList("labels");
    List<String> labels =
        given.isEmpty()
            ? features
                .select(Schemas.EMOTION)
                .distinct()
                .orderBy(Schemas.EMOTION)
                .as(Encoders.STRING())
                .collectAsList()
            : given;
    Rule.require(
        labels.size() > 1, "polyser.evaluate.labels", "must be at least two labels", labels);
    return labels;
  }

  static Dataset<Row> predictions(Dataset<Row> features, Broadcast<RecogniserSource> source) {
    return features.mapPartitions(new PredictPartition(source), Encoders.row(Schemas.PREDICTIONS));
  }

  private static Comparison comparison(
      Reports reports, OtherReport other, Dataset<Row> predictions) {
    Dataset<Row> there = other.predictions(predictions.sparkSession());
    try (PairedPredictions pairs = PairedPredictions.of(predictions, there)) {
      return reports.comparison(other, pairs);
    }
  }

  private static Provenance provenance(
      Config config, StoredAligner stored, Dataset<Row> predictions, Optional<OtherReport> other) {
    Fingerprint fingerprint = PredictionFingerprint.of(predictions);
    return Artefact.describe(
        JobName.EVALUATE,
        config,
        OtherReport.ARTEFACT,
        OtherReport.FORMAT_VERSION,
        fingerprint,
        inputs(config, stored, other),
        Map.of());
  }

  private static List<Provenance.Input> inputs(
      Config config, StoredAligner stored, Optional<OtherReport> other) {
    String features = config.getString("polyser.evaluate.input");
    String aligner = config.getString("polyser.evaluate.aligner");
    return Stream.concat(
            Stream.of(
                new Provenance.Input("features", features, FeatureTable.provenance(features)),
                new Provenance.Input("aligner", aligner, stored.provenance())),
            other.map(OtherReport::input).stream())
        .toList();
  }
}
