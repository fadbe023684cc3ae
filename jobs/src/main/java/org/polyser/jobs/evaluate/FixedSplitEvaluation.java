package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.eval.protocol.ProtocolConfig;
import org.polyser.eval.report.Comparison;
import org.polyser.eval.report.EvaluationReport;
import org.polyser.eval.report.Insights;
import org.polyser.eval.report.PageConfig;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.Progress;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.store.StoredAligner;

/** Tests one model as it is, and compares it with another report where that is asked. */
final class FixedSplitEvaluation {

  private final SparkSession spark;
  private final Config config;
  private final Config section;
  private final Optional<OtherReport> other;
  private final PageConfig page;
  private final Progress progress = new Progress(JobName.EVALUATE.word());

  FixedSplitEvaluation(SparkSession spark, Config config) {
    this.spark = spark;
    this.config = config;
    this.section = config.getConfig(EvaluateJob.SECTION);
    Rule.require(
        !section.getString("aligner").isEmpty(),
        "polyser.evaluate.aligner",
        "must be given where protocol is " + ProtocolConfig.FIXED_SPLIT,
        "nothing");
    this.other = OtherReport.configured(section);
    this.page = PageConfig.from(config);
  }

  void run() throws IOException {
    HadoopModelFolder folder = new HadoopModelFolder(section.getString("aligner"));
    StoredAligner stored = AlignerStore.read(folder);
    requireSameFeatures(stored.logMel());
    Dataset<Row> features = TestedUtterances.of(spark, section);
    List<String> labels = TestedUtterances.labels(section, features);
    progress.line("recognising " + features.count() + " utterances among " + labels);
    try (TestedModel model = TestedModel.of(folder, stored, section, labels, features)) {
      test(model, features, labels);
    }
  }

  private void requireSameFeatures(LogMelConfig logMel) {
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
  }

  private void test(TestedModel model, Dataset<Row> features, List<String> labels)
      throws IOException {
    String output = section.getString("output");
    Dataset<Row> predictions = model.predictions(output + OtherReport.PREDICTIONS);
    Provenance provenance = provenance(model, predictions);
    Reports reports =
        new Reports(
            config,
            model.stored(),
            labels,
            TrainingTraces.of(features, model.folder().location(), model.stored()));
    EvaluationReport alone =
        reports
            .of(predictions, provenance.toJson())
            .with(references(model, features, labels).all(Map.of()))
            .with(
                new Insights(
                    EmbeddingMaps.of("", model, page).stream().toList(),
                    HardestUtterances.of(predictions, page.hardest()),
                    List.of()));
    ReportFiles.publish(
        output,
        other.map(one -> alone.with(comparison(reports, one, predictions))).orElse(alone),
        provenance);
  }

  private ModelReferences references(TestedModel model, Dataset<Row> features, List<String> labels)
      throws IOException {
    ModelReferences references = new ModelReferences(config, labels, ProtocolConfig.FIXED_SPLIT);
    Optional<Dataset<Row>> training =
        TrainingOf.model(spark, section.getString("input"), model.stored());
    if (training.isPresent()) {
      references.add(ModelReferences.Place.ALONE, List.of(model), training.get(), features);
    } else {
      progress.line("no baselines: the input is not the features that the aligner was trained on");
    }
    return references;
  }

  private Comparison comparison(Reports reports, OtherReport one, Dataset<Row> predictions) {
    try (PairedPredictions pairs = PairedPredictions.of(predictions, one.predictions(spark))) {
      return reports.comparison(one, pairs);
    }
  }

  private Provenance provenance(TestedModel model, Dataset<Row> predictions) {
    String features = section.getString("input");
    List<Provenance.Input> inputs =
        Stream.concat(
                Stream.of(
                    new Provenance.Input("features", features, FeatureTable.provenance(features)),
                    model.input()),
                other.map(OtherReport::input).stream())
            .toList();
    return ReportFiles.provenance(config, predictions, inputs);
  }
}
