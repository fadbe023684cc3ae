package org.polyser.jobs.evaluate;

import org.apache.spark.sql.SparkSession;

/** Spark in this JVM, without a page. */
final class TestSpark {

  private TestSpark() {}

  static SparkSession start() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate();
  }
}
