package org.polyser.eval.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinearClassifierTest {

  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("label", DataTypes.StringType)
          .add(LinearClassifier.FEATURES, SQLDataTypes.VectorType());

  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void clustersAreToldApartWhateverTheirScale() {
    // Three corners of a triangle; the second coordinate is a million times the first.
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double x = i % 3 == 0 ? 0 : 1;
      double y = i % 3 == 1 ? 1e6 : 0;
      rows.add(row("u" + i, "abc".substring(i % 3, i % 3 + 1), x + 0.01 * (i % 5), y));
    }
    Dataset<Row> data = spark.createDataFrame(rows, SCHEMA);
    LinearClassifier classifier = LinearClassifier.fit(data, "id", "label");
    classifier
        .answer(data, "answer")
        .collectAsList()
        .forEach(row -> assertEquals(row.<String>getAs("label"), row.<String>getAs("answer")));
  }

  @Test
  void aRareClassWeighsAsMuchAsAFrequentOne() {
    // Where nothing tells them apart, the mean of both is the border: weighted evenly, 0.
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      rows.add(row("f" + i, "frequent", i % 2 == 0 ? -2 : 0, 0));
    }
    for (int i = 0; i < 10; i++) {
      rows.add(row("r" + i, "rare", i % 2 == 0 ? 2 : 0, 0));
    }
    LinearClassifier classifier =
        LinearClassifier.fit(spark.createDataFrame(rows, SCHEMA), "id", "label");
    assertEquals(
        Map.of("left", "frequent", "right", "rare"),
        answers(classifier, row("left", "", -0.2, 0), row("right", "", 0.2, 0)));
  }

  @Test
  void partitionsChangeNothing() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(row("u" + i, i % 2 == 0 ? "a" : "b", Math.sin(i), Math.cos(3 * i)));
    }
    Dataset<Row> data = spark.createDataFrame(rows, SCHEMA);
    Row[] asked = new Row[50];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = row("q" + i, "", Math.sin(7 * i), Math.cos(5 * i));
    }
    assertEquals(
        answers(LinearClassifier.fit(data.repartition(1), "id", "label"), asked),
        answers(LinearClassifier.fit(data.repartition(4), "id", "label"), asked));
  }

  @Test
  void theOnlyClassIsTheAnswer() {
    Dataset<Row> one = spark.createDataFrame(List.of(row("u", "only", 1, 2)), SCHEMA);
    assertEquals(
        Map.of("q", "only"), answers(LinearClassifier.fit(one, "id", "label"), row("q", "", 5, 5)));
  }

  private static Map<String, String> answers(LinearClassifier classifier, Row... asked) {
    Map<String, String> answers = new TreeMap<>();
    classifier
        .answer(spark.createDataFrame(List.of(asked), SCHEMA), "answer")
        .collectAsList()
        .forEach(row -> answers.put(row.getAs("id"), row.getAs("answer")));
    return answers;
  }

  private static Row row(String id, String label, double... values) {
    return RowFactory.create(id, label, Vectors.dense(values));
  }
}
