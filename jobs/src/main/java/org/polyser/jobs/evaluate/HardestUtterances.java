package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.report.HardUtterance;
import org.polyser.jobs.spark.Schemas;

/** The predictions with the highest loss, found on the executors. */
final class HardestUtterances {

  private static final String TRUE_PROBABILITY = "true_probability";
  private static final String CONFIDENCE = "confidence";
  private static final String WORST = "worst";

  private HardestUtterances() {}

  /**
   * Of several predictions of an utterance, by several models, the worst counts.
   *
   * @param predictions columns {@link Schemas#PREDICTIONS}
   * @param count at most so many
   * @return highest loss first, of equal ones by id
   */
  static List<HardUtterance> of(Dataset<Row> predictions, int count) {
    return predictions
        .groupBy(Schemas.UTTERANCE_ID)
        .agg(min(struct(columns())).as(WORST))
        .select(col(Schemas.UTTERANCE_ID), col(WORST + ".*"))
        .orderBy(col(TRUE_PROBABILITY), col(Schemas.UTTERANCE_ID))
        .limit(count)
        .collectAsList()
        .stream()
        .map(HardestUtterances::utterance)
        .toList();
  }

  private static Column[] columns() {
    Column probability = col(Schemas.PROBABILITY);
    return new Column[] {
      coalesce(element_at(probability, col(Schemas.EMOTION)), lit(0.0)).as(TRUE_PROBABILITY),
      col(Schemas.DATASET),
      col(Schemas.LANGUAGE),
      col(Schemas.EMOTION),
      col(Schemas.PREDICTION),
      element_at(probability, col(Schemas.PREDICTION)).as(CONFIDENCE)
    };
  }

  private static HardUtterance utterance(Row row) {
    return new HardUtterance(
        row.getAs(Schemas.UTTERANCE_ID),
        row.getAs(Schemas.DATASET),
        row.getAs(Schemas.LANGUAGE),
        row.getAs(Schemas.EMOTION),
        row.getAs(Schemas.PREDICTION),
        row.<Double>getAs(TRUE_PROBABILITY),
        row.<Double>getAs(CONFIDENCE));
  }
}
