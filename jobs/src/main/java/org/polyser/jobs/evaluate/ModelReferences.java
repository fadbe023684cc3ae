package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.report.LanguageProbe;
import org.polyser.eval.report.References;
import org.polyser.eval.report.TestSet;
import org.polyser.eval.spark.ReferenceConfig;
import org.polyser.eval.spark.ReferenceConfig.Baseline;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.train.StageFolders;
import org.polyser.store.AlignerStore;

/** Gathers what models are held against, model by model. */
final class ModelReferences {

  private final Config config;
  private final ReferenceConfig wanted;
  private final List<String> labels;
  private final BaselineRows baselines;
  private final List<LanguageProbe> probes = new ArrayList<>();

  /**
   * @param config of the evaluation
   * @param labels the candidates
   * @param protocol its name
   */
  ModelReferences(Config config, List<String> labels, String protocol) {
    this.config = config;
    this.wanted = ReferenceConfig.from(config);
    this.labels = labels;
    this.baselines = new BaselineRows(labels, protocol);
  }

  /**
   * Where models stand in the report.
   *
   * @param fold that they are of, or empty
   * @param row fold that their row is of, or empty
   */
  record Place(String fold, String row) {

    /** Of a model that is tested as it is. */
    static final Place ALONE = new Place("", "");
  }

  /**
   * Adds models of the same training utterances, one a seed. What does not depend on the seed is
   * asked once.
   *
   * @param training features that they were trained on
   * @param tested features that they are tested on
   */
  void add(Place place, List<TestedModel> models, Dataset<Row> training, Dataset<Row> tested)
      throws IOException {
    if (wanted.isEmpty()) {
      return;
    }
    Sides features = Sides.of(training, tested, labels);
    List<Sides> embeddings = models.stream().map(features::embeddings).toList();
    for (Baseline baseline : wanted.baselines()) {
      baselines.add(baseline.word(), answers(baseline, features, embeddings), place.row());
    }
    if (!wanted.probes().isEmpty()) {
      probe(models.get(0), place.fold(), features, embeddings.get(0));
    }
    embeddings.forEach(Sides::forget);
  }

  private static List<Dataset<Row>> answers(
      Baseline baseline, Sides features, List<Sides> embeddings) {
    return switch (baseline) {
      case MAJORITY -> List.of(features.majority());
      case LOGISTIC_REGRESSION -> List.of(features.statistics().regression());
      case LINEAR_PROBE -> embeddings.stream().map(Sides::regression).toList();
    };
  }

  private void probe(TestedModel model, String fold, Sides features, Sides embeddings)
      throws IOException {
    for (String stage : StageFolders.names(model.folder().location())) {
      HadoopModelFolder folder = StageFolders.of(model.folder().location(), stage);
      Config section = config.getConfig(EvaluateJob.SECTION);
      try (TestedModel earlier =
          TestedModel.of(folder, AlignerStore.read(folder), section, labels, features.tested())) {
        Sides before = features.embeddings(earlier);
        LanguageProbes.of(before.together(), stage, fold).ifPresent(probes::add);
        before.forget();
      }
    }
    LanguageProbes.of(embeddings.together(), "final", fold).ifPresent(probes::add);
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
