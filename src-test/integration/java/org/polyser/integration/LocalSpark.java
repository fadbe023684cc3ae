package org.polyser.integration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The Spark of the tests' own JVM: one thread, only to read what jobs wrote. */
final class LocalSpark implements AutoCloseable {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.master", "local[1]",
          "spark.ui.enabled", "false",
          "spark.sql.shuffle.partitions", "1",
          "spark.driver.host", "localhost",
          "spark.driver.bindAddress", "127.0.0.1");

  private final SparkSession session;

  LocalSpark() {
    configure();
    session = SparkSession.builder().appName("tests").getOrCreate();
  }

  /** What every session of this JVM is made with from now on. */
  static void configure() {
    SETTINGS.forEach(System::setProperty);
  }

  StructType schema(Path parquet) {
    return session.read().parquet(parquet.toString()).schema();
  }

  List<Row> rows(Path parquet) {
    return session.read().parquet(parquet.toString()).collectAsList();
  }

  Dataset<Row> table(List<Row> rows, StructType schema) {
    return session.createDataFrame(rows, schema);
  }

  SparkSession session() {
    return session;
  }

  @Override
  public void close() {
    session.stop();
  }
}
