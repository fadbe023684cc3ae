package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import org.polyser.jobs.launch.JobArguments;

/** What is done without Spark once its configuration has been found well-formed. */
@FunctionalInterface
public interface PlainJob {

  /**
   * @param arguments the command line
   * @param config the whole configuration, resolved
   * @throws Exception any; {@link JobRunner} turns it into an exit code
   */
  void run(JobArguments arguments, Config config) throws Exception;
}
