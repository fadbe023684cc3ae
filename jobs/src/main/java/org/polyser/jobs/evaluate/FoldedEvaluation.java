package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.eval.protocol.Fold;
import org.polyser.eval.protocol.FoldedProtocol;
import org.polyser.eval.protocol.ProtocolConfig;
import org.polyser.eval.protocol.SpeakerLeak;
import org.polyser.eval.protocol.UtteranceFacts;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.ChoiceCondition;
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
  private final FoldTraining training;
  private final Dataset<Row> tested;
  private final List<UtteranceFacts> facts;
  private final List<String> labels;
  private final FoldedResults results;
  private final Progress progress = new Progress(JobName.EVALUATE.word());

  FoldedEvaluation(SparkSession spark, Config given, FoldedProtocol protocol) {
    this.spark = spark;
    this.config = FoldRun.withTheSameEncoders(given);
    this.section = config.getConfig(EvaluateJob.SECTION);
    this.output = section.getString("output");
    this.protocol = protocol;
    requireNone("aligner", "which trains its own");
    requireNone("compare", "which has several models");
    this.training = new FoldTraining(spark, config, protocol.name(), progress);
    this.tested = TestedUtterances.of(spark, section);
    this.facts = TestedUtterances.facts(tested);
    this.labels = TestedUtterances.labels(section, tested);
    this.results = new FoldedResults(config, protocol, labels);
  }

  private void requireNone(String key, String reason) {
    Rule.require(
        section.getString(key).isEmpty(),
        EvaluateJob.SECTION + "." + key,
        "must not be given where protocol is " + protocol.name() + ", " + reason,
        section.getString(key));
  }

  void run() throws IOException {
    List<Fold> folds = protocol.folds(facts);
    progress.line("%d folds of %s".formatted(folds.size(), protocol.name()));
    List<Long> seeds = ProtocolConfig.from(config).seeds();
    Set<FoldRun> done = training.done(FoldRun.all(folds, seeds));
    HadoopFiles.delete(output + "/" + Artefact.FILE);
    HadoopFiles.delete(output + OtherReport.PREDICTIONS);
    for (Fold fold : folds) {
      Map<FoldRun, HadoopModelFolder> models = new LinkedHashMap<>();
      for (FoldRun run : FoldRun.all(List.of(fold), seeds)) {
        models.put(run, training.model(run, done));
      }
      test(fold, folds.size(), models);
    }
    Dataset<Row> written = Predictions.read(spark, output + OtherReport.PREDICTIONS);
    Provenance provenance = results.provenance(written);
    ReportFiles.publish(output, results.report(written, provenance), provenance);
  }

  /** Tests the models of all seeds of a fold. */
  private void test(Fold fold, int folds, Map<FoldRun, HadoopModelFolder> folders)
      throws IOException {
    Dataset<Row> asked = tested.where(ChoiceCondition.of(fold.test()));
    List<TestedModel> models = new ArrayList<>();
    List<Dataset<Row>> predictions = new ArrayList<>();
    try {
      for (Map.Entry<FoldRun, HadoopModelFolder> entry : folders.entrySet()) {
        TestedModel model = model(entry.getValue(), asked);
        models.add(model);
        results.trained(entry.getKey(), model);
        predictions.add(predictions(entry.getKey(), model));
      }
      count(fold, predictions, ledger(models.get(0), asked));
      progress.line("fold %s: is held against its baselines".formatted(fold.name()));
      FoldRun any = folders.keySet().iterator().next();
      results.hold(fold, folds, models, training.utterances(any), asked);
    } finally {
      models.forEach(TestedModel::close);
    }
  }

  private TestedModel model(HadoopModelFolder folder, Dataset<Row> asked) throws IOException {
    return TestedModel.of(folder, AlignerStore.read(folder), section, labels, asked);
  }

  private Dataset<Row> predictions(FoldRun run, TestedModel model) {
    progress.line(run + ": is tested");
    Dataset<Row> predictions =
        model.predictions(output + OtherReport.PREDICTIONS + "/" + run.partition());
    if (predictions.isEmpty()) {
      throw new InvalidInputException(run + " must test an utterance, got none");
    }
    Reports.counts(List.of(predictions), labels)
        .forEach(entry -> results.rows().addSeed(run, entry._1._1, entry._1._2, entry._2));
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
        .forEach(entry -> results.rows().add(fold, entry._1, entry._2, ledger, leak));
  }
}
