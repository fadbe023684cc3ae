package org.polyser.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.jobs.spark.Schemas;
import scala.Tuple2;

/** Answers of several models, those to one utterance together. */
final class RowsByUtterance {

  private RowsByUtterance() {}

  /**
   * @param answers a table a model, of the same columns, an utterance at most once in each
   */
  static JavaRDD<List<Row>> of(List<Dataset<Row>> answers) {
    return answers.size() == 1
        ? answers.get(0).javaRDD().map(List::of)
        : answers.stream()
            .reduce(Dataset::union)
            .orElseThrow()
            .javaRDD()
            .mapToPair(row -> new Tuple2<>(row.<String>getAs(Schemas.UTTERANCE_ID), row))
            .groupByKey()
            .values()
            .map(RowsByUtterance::list);
  }

  private static List<Row> list(Iterable<Row> rows) {
    List<Row> list = new ArrayList<>();
    rows.forEach(list::add);
    return list;
  }
}
