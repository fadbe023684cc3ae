package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.polyser.jobs.train.TrainedBefore;
import org.polyser.jobs.train.TrainingUtterances;
import org.polyser.provenance.Provenance;
import org.polyser.store.StoredAligner;

/** Finds again what a model was trained on, by the filters in its provenance. */
final class TrainingOf {

  private static final String FOLD = "fold";

  private TrainingOf() {}

  /**
   * The training utterances of a model.
   *
   * @param input features folder of the evaluation
   * @return nothing where the model was trained on other features, or on one fold of a protocol,
   *     which filters alone do not describe
   */
  static Optional<Dataset<Row>> model(SparkSession spark, String input, StoredAligner stored) {
    Provenance provenance = stored.provenance();
    Config section = ConfigFactory.parseMap(provenance.configuration());
    if (!TrainedBefore.isOn(provenance, input) || section.hasPath(FOLD)) {
      return Optional.empty();
    }
    return Optional.of(
        TrainingUtterances.of(
            spark,
            section.withValue("input", ConfigValueFactory.fromAnyRef(input)),
            functions.lit(true)));
  }
}
