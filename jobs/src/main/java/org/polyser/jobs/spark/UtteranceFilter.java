package org.polyser.jobs.spark;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** A section that lets everything pass. */
  public static final Config NONE =
      ConfigFactory.parseMap(
          Stream.of(
                  "datasets",
                  "languages",
                  "splits",
                  "labels",
                  "exclude-datasets",
                  "exclude-languages")
              .collect(Collectors.toMap(Function.identity(), key -> List.of())));

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
