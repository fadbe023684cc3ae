package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.polyser.eval.protocol.Fold;

/**
 * One fold, trained with one seed.
 *
 * @param fold what is trained on and tested
 * @param seed of the training; none takes the recipe's
 */
record FoldRun(Fold fold, Optional<Long> seed) {

  private static final String TRAIN = "polyser.train.";
  private static final List<String> ENCODERS = List.of("text-encoder", "speech-encoder");

  /** Every fold with every seed, fold by fold. */
  static List<FoldRun> all(List<Fold> folds, List<Long> seeds) {
    List<FoldRun> runs = new ArrayList<>();
    for (Fold fold : folds) {
      seeds.forEach(seed -> runs.add(new FoldRun(fold, Optional.of(seed))));
      if (seeds.isEmpty()) {
        runs.add(new FoldRun(fold, Optional.empty()));
      }
    }
    return runs;
  }

  /** Where the model lies in the folder of the report. */
  String model() {
    return "folds/"
        + URLEncoder.encode(fold.name(), StandardCharsets.UTF_8)
        + seed.map(value -> "/seed-" + value).orElse("");
  }

  /** Partition of the predictions. */
  String partition() {
    return "fold="
        + ExternalCatalogUtils.escapePathName(fold.name())
        + seed.map(value -> "/seed=" + value).orElse("");
  }

  /** What people call it. */
  @Override
  public String toString() {
    return "fold " + fold.name() + seed.map(value -> ", seed " + value).orElse("");
  }

  /**
   * A configuration in which training and test have the same encoders of text and speech: those of
   * the recipe, or where it names none those of the evaluation.
   */
  static Config withTheSameEncoders(Config config) {
    Config shared = config;
    for (String encoder : ENCODERS) {
      String train = TRAIN + encoder;
      String evaluate = EvaluateJob.SECTION + "." + encoder;
      shared =
          config.getString(train).isEmpty()
              ? shared.withValue(train, config.getValue(evaluate))
              : shared.withValue(evaluate, config.getValue(train));
    }
    return shared;
  }

  /**
   * The configuration that trains it. The fold is written into the model's provenance with it.
   *
   * @param config of the evaluation, with the recipe in {@code polyser.train}
   * @param protocol name of the protocol
   * @param output folder of the report
   */
  Config training(Config config, String protocol, String output) {
    Config evaluate = config.getConfig(EvaluateJob.SECTION);
    Config trained =
        config
            .withValue(TRAIN + "input", evaluate.getValue("input"))
            .withValue(TRAIN + "output", value(output + "/" + model()))
            .withValue(TRAIN + "overwrite", value(!evaluate.getBoolean("resume")))
            .withValue(TRAIN + "resume", evaluate.getValue("resume"))
            .withValue(TRAIN + "run-id", evaluate.getValue("run-id"))
            .withValue(TRAIN + "fold.protocol", value(protocol))
            .withValue(TRAIN + "fold.name", value(fold.name()))
            .withValue(TRAIN + "fold.train", value(fold.train().fingerprint()));
    return seed.map(given -> trained.withValue(TRAIN + "seed", value(given))).orElse(trained);
  }

  private static ConfigValue value(Object value) {
    return ConfigValueFactory.fromAnyRef(value);
  }
}
