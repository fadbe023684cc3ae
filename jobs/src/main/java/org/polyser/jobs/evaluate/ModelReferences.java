package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.report.LanguageProbe;
import org.polyser.eval.report.References;
import org.polyser.eval.report.TestSet;
import org.polyser.eval.spark.ReferenceConfig;
import org.polyser.eval.spark.ReferenceConfig.Baseline;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.train.StageFolders;
import org.polyser.store.AlignerStore;

/** Gathers what models are held against, model by model. */
final class ModelReferences {

  private final JavaSparkContext cluster;
  private final Config config;
  private final ReferenceConfig wanted;
  private final List<String> labels;
  private final BaselineRows baselines;
  private final List<LanguageProbe> probes = new ArrayList<>();
  private final Set<String> folds = new HashSet<>();

  /**
   * @param config of the evaluation
   * @param labels the candidates
   * @param protocol its name
   */
  ModelReferences(JavaSparkContext cluster, Config config, List<String> labels, String protocol) {
    this.cluster = cluster;
    this.config = config;
    this.wanted = ReferenceConfig.from(config);
    this.labels = labels;
    this.baselines = new BaselineRows(labels, protocol);
  }

  /**
   * A model and what it is held against.
   *
   * @param folder where it lies
   * @param source of it, as executors have it
   * @param fold that it is of, or empty
   * @param row fold that its row of the report is of, or empty
   */
  record Model(
      HadoopModelFolder folder, Broadcast<RecogniserSource> source, String fold, String row) {}

  /**
   * Adds one model. What does not depend on the seed of its training is asked once a fold.
   *
   * @param training features that it was trained on
   * @param tested features that it is tested on
   */
  void add(Model model, Dataset<Row> training, Dataset<Row> tested) throws IOException {
    if (wanted.isEmpty()) {
      return;
    }
    Sides features = Sides.of(training, tested, labels);
    Sides embeddings = features.embeddings(model.source()).cached();
    boolean fresh = folds.add(model.fold());
    for (Baseline baseline : wanted.baselines()) {
      if (fresh || baseline == Baseline.LINEAR_PROBE) {
        baselines.add(baseline.word(), answers(baseline, features, embeddings), model.row());
      }
    }
    if (fresh && !wanted.probes().isEmpty()) {
      probe(model, features, embeddings);
    }
    embeddings.forget();
  }

  private static Dataset<Row> answers(Baseline baseline, Sides features, Sides embeddings) {
    return switch (baseline) {
      case MAJORITY -> features.majority();
      case LOGISTIC_REGRESSION -> features.statistics().regression();
      case LINEAR_PROBE -> embeddings.regression();
    };
  }

  private void probe(Model model, Sides features, Sides embeddings) throws IOException {
    for (String stage : StageFolders.names(model.folder().location())) {
      HadoopModelFolder folder = StageFolders.of(model.folder().location(), stage);
      Broadcast<RecogniserSource> source =
          cluster.broadcast(
              RecogniserSource.of(
                  EvaluateJob.SECTION,
                  config.getConfig(EvaluateJob.SECTION),
                  folder,
                  AlignerStore.read(folder),
                  labels));
      LanguageProbes.of(features.embeddings(source).together(), stage, model.fold())
          .ifPresent(probes::add);
      source.destroy();
    }
    LanguageProbes.of(embeddings.together(), "final", model.fold()).ifPresent(probes::add);
  }

  /**
   * All that was gathered.
   *
   * @param seeds UAR of each seed by row, of which those with several are told
   */
  References all(Map<TestSet, List<Double>> seeds) {
    SortedMap<TestSet, List<Double>> several = new TreeMap<>(seeds);
    several.values().removeIf(uars -> uars.size() < 2);
    return new References(baselines.results(BootstrapConfig.from(config)), probes, several);
  }
}
