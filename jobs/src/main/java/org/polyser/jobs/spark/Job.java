package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import org.apache.spark.sql.SparkSession;

/** What a job does once its configuration has been found well-formed. */
@FunctionalInterface
public interface Job {

  /**
   * @param spark the session that it runs in
   * @param config the whole configuration, resolved
   * @throws Exception any; {@link JobRunner} turns it into an exit code
   */
  void run(SparkSession spark, Config config) throws Exception;
}
