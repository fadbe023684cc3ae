package org.polyser.integration;

import com.typesafe.config.Config;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.JobRunner;

/**
 * Runs jobs in this JVM, for tests of what ends before or soon after Spark starts: the exit code is
 * the runner's, and nobody waits for a JVM.
 */
final class InProcess {

  private InProcess() {}

  static Outcome run(JobName job, String... args) {
    LocalSpark.configure();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stderr = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int code = JobRunner.exitCode(job, args, (spark, config) -> run(job, spark, config));
      return new Outcome(List.of(args), code, "", said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(stderr);
    }
  }

  /** A job's {@code run} is nobody's business but its own {@code main}'s, and this test's. */
  private static void run(JobName job, SparkSession spark, Config config) throws Exception {
    Method run =
        Class.forName(job.mainClass()).getDeclaredMethod("run", SparkSession.class, Config.class);
    run.setAccessible(true);
    try {
      run.invoke(null, spark, config);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
