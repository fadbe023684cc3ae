package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.ConfigFactory;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;

class UtteranceFilterTest {

  private static SparkSession spark;
  private static Dataset<Row> utterances;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 1)
            .getOrCreate();
    StructType columns =
        new StructType()
            .add(Schemas.UTTERANCE_ID, DataTypes.StringType)
            .add(Schemas.DATASET, DataTypes.StringType)
            .add(Schemas.LANGUAGE, DataTypes.StringType)
            .add(Schemas.SPLIT, DataTypes.StringType)
            .add(Schemas.EMOTION, DataTypes.StringType);
    utterances =
        spark.createDataFrame(
            List.of(
                RowFactory.create("1", "emodb", "de", "train", "sad"),
                RowFactory.create("2", "emodb", "de", "test", "angry"),
                RowFactory.create("3", "emovo", "it", null, "sad"),
                RowFactory.create("4", "urdu", "ur", null, null)),
            columns);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                       | 1 2 3 4
          datasets=[emodb, urdu]                   | 1 2 4
          languages=[it, ur]                       | 3 4
          splits=[train]                           | 1
          splits=[train, test]                     | 1 2
          labels=[sad]                             | 1 3
          exclude-datasets=[emodb]                 | 3 4
          exclude-languages=[de, ur]               | 3
          datasets=[emodb], labels=[sad]           | 1
          languages=[de, it], exclude-languages=[de] | 3
          datasets=[de]                            | ''
          """)
  void letsPassWhatEveryKeyAllows(String keys, String expected) {
    assertEquals(expected, String.join(" ", passing(keys)));
  }

  @Test
  void nothingLeftIsTheUsersMistake() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> UtteranceFilter.requireSome(utterances.limit(0), "polyser.train"));
    assertEquals(
        "polyser.train: the filters must leave an utterance, got none that passes datasets,"
            + " languages, splits and labels",
        refusal.getMessage());
    assertDoesNotThrow(() -> UtteranceFilter.requireSome(utterances, "polyser.train"));
  }

  private static List<String> passing(String keys) {
    String section = "polyser.train { " + keys + " }";
    return utterances
        .where(
            UtteranceFilter.condition(
                ConfigFactory.parseString(section)
                    .withFallback(ConfigFactory.defaultReference())
                    .getConfig("polyser.train")))
        .select(Schemas.UTTERANCE_ID)
        .as(Encoders.STRING())
        .collectAsList();
  }
}
