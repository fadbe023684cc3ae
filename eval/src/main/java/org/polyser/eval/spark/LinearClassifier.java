package org.polyser.eval.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Multinomial logistic regression on vectors that are standardised by their training data, with an
 * L2 penalty; every class weighs the same, because what is measured is UAR. Where there is one
 * class, it is the answer.
 *
 * <p>It is fitted by one task, over rows in the order of their ids, so that the partitions of the
 * training data change nothing.
 */
public final class LinearClassifier {

  /** Column of the vectors. */
  public static final String FEATURES = "features";

  private static final String CLASS = "class_index";
  private static final String WEIGHT = "class_weight";
  private static final String ANSWER = "class_answer";

  private static final double PENALTY = 0.01;
  private static final int MAX_ITERATIONS = 100;

  private final List<String> classes;
  private final LogisticRegressionModel model;

  private LinearClassifier(List<String> classes, LogisticRegressionModel model) {
    this.classes = classes;
    this.model = model;
  }

  /**
   * Fits a classifier.
   *
   * @param training with a vector {@link #FEATURES} a row, at least one
   * @param id column that tells rows apart
   * @param label column of the class
   */
  public static LinearClassifier fit(Dataset<Row> training, String id, String label) {
    Map<String, Long> counts = counts(training, label);
    List<String> classes = List.copyOf(counts.keySet());
    if (classes.size() == 1) {
      return new LinearClassifier(classes, null);
    }
    Dataset<Row> weighted =
        training
            .withColumn(CLASS, index(classes, label))
            .withColumn(WEIGHT, weight(counts, label))
            .repartition(1)
            .sortWithinPartitions(id);
    return new LinearClassifier(
        classes,
        new LogisticRegression()
            .setFamily("multinomial")
            .setFeaturesCol(FEATURES)
            .setLabelCol(CLASS)
            .setWeightCol(WEIGHT)
            .setRegParam(PENALTY)
            .setMaxIter(MAX_ITERATIONS)
            .fit(weighted));
  }

  private static Map<String, Long> counts(Dataset<Row> training, String label) {
    Map<String, Long> counts = new TreeMap<>();
    training
        .groupBy(label)
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private static Column index(List<String> classes, String label) {
    Column names = array(classes.stream().map(name -> lit(name)).toArray(Column[]::new));
    return array_position(names, col(label)).minus(1).cast("double");
  }

  /** Mean 1 over the utterances. */
  private static Column weight(Map<String, Long> counts, String label) {
    double all = counts.values().stream().mapToLong(Long::longValue).sum();
    Column weight = lit(1.0);
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      double of = all / counts.size() / entry.getValue();
      weight = when(col(label).equalTo(entry.getKey()), lit(of)).otherwise(weight);
    }
    return weight;
  }

  /**
   * Answers for every row.
   *
   * @param rows with a vector {@link #FEATURES}
   * @param column that the answers go into
   */
  public Dataset<Row> answer(Dataset<Row> rows, String column) {
    if (model == null) {
      return rows.withColumn(column, lit(classes.get(0)));
    }
    Column names = array(classes.stream().map(name -> lit(name)).toArray(Column[]::new));
    return model
        .setPredictionCol(ANSWER)
        .setProbabilityCol("")
        .setRawPredictionCol("")
        .transform(rows)
        .withColumn(column, element_at(names, col(ANSWER).cast("int").plus(1)))
        .drop(ANSWER);
  }
}
