package org.polyser.jobs.train;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import java.util.List;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.provenance.Fingerprint;

/** What decides how a training goes, and so must not change before it is resumed. */
final class TrainingRecipe {

  /** Keys that change nothing of the model. */
  static final List<String> INDIFFERENT =
      List.of("output", "overwrite", "run-id", "resume", "checkpoints", "reports");

  private TrainingRecipe() {}

  /** The fingerprint of settings, encoders and features. */
  static String fingerprint(Config section, TrainingInput input) {
    Config decisive = section;
    for (String key : INDIFFERENT) {
      decisive = decisive.withoutPath(key);
    }
    String settings = decisive.root().render(ConfigRenderOptions.concise());
    String encoders = input.text().identity() + input.frozen();
    String features = FeatureTable.provenance(section.getString("input")).toJson();
    return Fingerprint.of(settings + encoders + features).sha256();
  }
}
