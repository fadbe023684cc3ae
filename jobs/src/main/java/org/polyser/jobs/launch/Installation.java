package org.polyser.jobs.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where things are, found by the script that starts the launcher.
 *
 * @param home the repository or its copy, with {@code conf/}
 * @param sparkHome the Spark to submit with
 * @param jar the jar with all jobs
 * @param environment of the launcher, passed on to its child processes
 */
record Installation(Path home, Path sparkHome, Path jar, Map<String, String> environment) {

  static Installation of(Map<String, String> environment) {
    return new Installation(
        Path.of(environment.getOrDefault("POLYSER_HOME", ".")).toAbsolutePath(),
        Path.of(environment.getOrDefault("SPARK_HOME", "target/spark")).toAbsolutePath(),
        Path.of(environment.getOrDefault("POLYSER_JAR", "polyser-jobs.jar")).toAbsolutePath(),
        environment);
  }

  String sparkSubmit() {
    return sparkHome.resolve("bin").resolve("spark-submit").toString();
  }

  /** The embedded cluster, for a user who named none. */
  String localConf() {
    return home.resolve("conf").resolve("local.conf").toString();
  }

  String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  /**
   * What spark-submit is to send: {@code POLYSER_JAR_URI} where the jar lies on every node ({@code
   * local:}) or in a shared store ({@code hdfs:}), else this machine's file. An embedded cluster is
   * sent nothing, since each of its JVMs would keep a copy: {@link #jarSettings}.
   */
  String primaryResource(Target target) {
    return target.onThisMachine()
        ? "spark-internal"
        : environment.getOrDefault("POLYSER_JAR_URI", "file:" + jar);
  }

  /** On an embedded cluster, the jar in the class path of driver and executors. */
  Map<String, String> jarSettings(Target target) {
    return target.onThisMachine()
        ? new TreeMap<>(
            Map.of(
                "spark.driver.extraClassPath", jar.toString(),
                "spark.executor.extraClassPath", jar.toString()))
        : Map.of();
  }

  /** The jobs, and after them the configuration and classes of Hadoop and Spark. */
  String jobClassPath() {
    List<String> path = new ArrayList<>(List.of(jar.toString()));
    Optional.ofNullable(environment.get("HADOOP_CONF_DIR")).ifPresent(path::add);
    path.add(sparkHome.resolve("conf").toString());
    path.add(sparkHome.resolve("jars").resolve("*").toString());
    return String.join(File.pathSeparator, path);
  }
}
