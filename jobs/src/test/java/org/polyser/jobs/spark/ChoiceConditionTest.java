package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyser.eval.protocol.UtteranceChoice;
import org.polyser.eval.protocol.UtteranceChoice.Field;
import org.polyser.eval.protocol.UtteranceFacts;

class ChoiceConditionTest {

  private static final List<UtteranceFacts> FACTS =
      List.of(
          new UtteranceFacts("a/1", "a", "en-GB", "a/x"),
          new UtteranceFacts("a/2", "a", "EN", "a/y"),
          new UtteranceFacts("b/1", "b", "de", null));

  private static SparkSession spark;
  private static Dataset<Row> utterances;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate();
    utterances =
        spark.createDataFrame(
            FACTS.stream()
                .map(
                    one ->
                        RowFactory.create(one.id(), one.dataset(), one.language(), one.speaker()))
                .toList(),
            new StructType()
                .add(Schemas.UTTERANCE_ID, DataTypes.StringType)
                .add(Schemas.DATASET, DataTypes.StringType)
                .add(Schemas.LANGUAGE, DataTypes.StringType)
                .add(Schemas.SPEAKER, DataTypes.StringType));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void theConditionLetsThroughWhatTheChoiceAdmits(Field field) {
    for (UtteranceFacts one : FACTS) {
      String value = field.of(one);
      List<String> values = value == null ? List.of() : List.of(value);
      assertSame(UtteranceChoice.only(field, values));
      assertSame(UtteranceChoice.except(field, values));
    }
  }

  private static void assertSame(UtteranceChoice choice) {
    assertEquals(
        FACTS.stream().filter(choice::admits).map(UtteranceFacts::id).toList(),
        utterances
            .where(ChoiceCondition.of(choice))
            .select(Schemas.UTTERANCE_ID)
            .as(Encoders.STRING())
            .collectAsList(),
        choice::toString);
  }
}
