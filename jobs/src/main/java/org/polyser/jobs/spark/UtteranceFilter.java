package org.polyser.jobs.spark;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.polyser.config.InvalidInputException;

/**
 * The filters that every job on utterances takes: {@code datasets}, {@code languages}, {@code
 * splits} and {@code labels}, where an empty list lets everything pass, and {@code
 * exclude-datasets} and {@code exclude-languages}.
 */
public final class UtteranceFilter {

  private UtteranceFilter() {}

  /**
   * The condition that a job's section makes.
   *
   * @param section {@code polyser.JOB}
   */
  public static Column condition(Config section) {
    return within(Schemas.DATASET, section.getStringList("datasets"))
        .and(within(Schemas.LANGUAGE, section.getStringList("languages")))
        .and(within(Schemas.SPLIT, section.getStringList("splits")))
        .and(within(Schemas.EMOTION, section.getStringList("labels")))
        .and(without(Schemas.DATASET, section.getStringList("exclude-datasets")))
        .and(without(Schemas.LANGUAGE, section.getStringList("exclude-languages")));
  }

  private static Column within(String column, List<String> values) {
    return values.isEmpty() ? functions.lit(true) : col(column).isin(values.toArray());
  }

  private static Column without(String column, List<String> values) {
    return values.isEmpty()
        ? functions.lit(true)
        : functions.not(col(column).isin(values.toArray()));
  }

  /**
   * Refuses to go on with nothing.
   *
   * @throws InvalidInputException if no utterance is left
   */
  public static void requireSome(Dataset<Row> utterances, String path) {
    if (utterances.isEmpty()) {
      throw new InvalidInputException(
          path
              + ": the filters must leave an utterance, got none that passes datasets, languages,"
              + " splits and labels");
    }
  }
}
