package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.Schemas;
import org.polyser.provenance.Provenance;

/**
 * The report that this one is compared with: key {@code compare}.
 *
 * @param location of its folder
 * @param provenance of it
 */
record OtherReport(String location, Provenance provenance) {

  /** What the provenance of a report folder calls it. */
  static final String ARTEFACT = "report";

  static final int FORMAT_VERSION = 1;
  static final String PREDICTIONS = "/predictions";

  /**
   * The report that the section names, if it names one.
   *
   * @param section {@code polyser.evaluate}
   * @throws org.polyser.config.InvalidInputException if the folder holds no report
   */
  static Optional<OtherReport> configured(Config section) {
    String location = section.getString("compare");
    return location.isEmpty()
        ? Optional.empty()
        : Optional.of(new OtherReport(location, Artefact.read(location, ARTEFACT, FORMAT_VERSION)));
  }

  /** Its predictions, columns {@link Schemas#PREDICTIONS}. */
  Dataset<Row> predictions(SparkSession spark) {
    return spark.read().schema(Schemas.PREDICTIONS).parquet(location + PREDICTIONS);
  }

  /** As an input of this report. */
  Provenance.Input input() {
    return new Provenance.Input("compare", location, provenance);
  }
}
