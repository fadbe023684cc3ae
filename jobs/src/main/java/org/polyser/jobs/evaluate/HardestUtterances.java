package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.report.HardUtterance;
import org.polyser.jobs.spark.Schemas;

/** The predictions with the highest loss, found on the executors. */
final class HardestUtterances {

  private static final String TRUE_PROBABILITY = "true_probability";

  private HardestUtterances() {}

  /**
   * @param predictions columns {@link Schemas#PREDICTIONS}
   * @param count at most so many
   * @return highest loss first, of equal ones by id
   */
  static List<HardUtterance> of(Dataset<Row> predictions, int count) {
    Column truth = element_at(col(Schemas.PROBABILITY), col(Schemas.EMOTION));
    return predictions
        .withColumn(TRUE_PROBABILITY, coalesce(truth, lit(0.0)))
        .orderBy(col(TRUE_PROBABILITY), col(Schemas.UTTERANCE_ID))
        .limit(count)
        .collectAsList()
        .stream()
        .map(HardestUtterances::utterance)
        .toList();
  }

  private static HardUtterance utterance(Row row) {
    String prediction = row.getAs(Schemas.PREDICTION);
    return new HardUtterance(
        row.getAs(Schemas.UTTERANCE_ID),
        row.getAs(Schemas.DATASET),
        row.getAs(Schemas.LANGUAGE),
        row.getAs(Schemas.EMOTION),
        prediction,
        row.<Double>getAs(TRUE_PROBABILITY),
        row.<String, Double>getJavaMap(row.fieldIndex(Schemas.PROBABILITY)).get(prediction));
  }
}
