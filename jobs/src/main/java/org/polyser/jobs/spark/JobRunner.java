package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.InvalidInputException;
import org.polyser.jobs.launch.JobArguments;
import org.polyser.jobs.launch.JobName;

/**
 * Runs a job from its command line and decides the exit code, here alone: 0 done, 2 the user's
 * configuration or data is wrong (one line on standard error), 1 anything else.
 */
public final class JobRunner {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int INVALID_INPUT = 2;

  private JobRunner() {}

  /** Runs the job and ends the JVM with its exit code if that is not 0. */
  public static void main(JobName name, String[] args, Job job) {
    int code = exitCode(name, args, job);
    if (code != DONE) {
      System.exit(code);
    }
  }

  /**
   * Runs the job.
   *
   * @param args as {@link JobArguments} describes them
   * @return the exit code
   */
  public static int exitCode(JobName name, String[] args, Job job) {
    return exitCodeWithoutSpark(name, args, (arguments, config) -> run(name, config, job));
  }

  /** The same for what needs no Spark. */
  public static int exitCodeWithoutSpark(JobName name, String[] args, PlainJob job) {
    try {
      JobArguments arguments = JobArguments.parse(name.word(), args);
      Config reference = ConfigFactory.defaultReferenceUnresolved();
      if (arguments.helpAsked()) {
        System.out.print(new JobHelp(name, reference).text());
      } else {
        job.run(arguments, arguments.resolve(reference, HadoopFiles::readText));
      }
      return DONE;
    } catch (Exception e) {
      return report(name, e);
    }
  }

  private static void run(JobName name, Config config, Job job) throws Exception {
    String path = "polyser." + name.word();
    new Preconditions(path, config).check();
    SparkSession spark = SparkSession.builder().appName("polyser " + name.word()).getOrCreate();
    try {
      new Output(path, config.getConfig(path)).clear();
      job.run(spark, config);
    } finally {
      spark.stop();
    }
  }

  private static int report(JobName name, Exception failure) {
    Optional<String> mistake = userMistake(failure);
    if (mistake.isPresent()) {
      System.err.println("polyser " + name.word() + ": " + mistake.get());
      return INVALID_INPUT;
    }
    failure.printStackTrace();
    return FAILED;
  }

  private static Optional<String> userMistake(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInputException || cause instanceof ConfigException) {
        return Optional.of(cause.getMessage().replaceAll("\\s*\\R\\s*", " "));
      }
    }
    return Optional.empty();
  }
}
