package org.polyser.integration;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A standalone cluster of Spark: a master and one worker, each in a JVM of its own. */
final class StandaloneProcesses implements AutoCloseable {

  private static final String DEPLOY = "org.apache.spark.deploy.";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SPARK_HOME", Repository.path("target/spark").toString(),
          "SPARK_SCALA_VERSION", "2.12",
          "SPARK_LOCAL_IP", "127.0.0.1");

  private final String url;
  private final JavaProcess master;
  private final JavaProcess worker;

  private StandaloneProcesses(String url, JavaProcess master, JavaProcess worker) {
    this.url = url;
    this.master = master;
    this.worker = worker;
  }

  /**
   * Starts it.
   *
   * @param folder an empty one, for logs and work
   * @param cores that the worker offers
   * @param options of the worker's JVM, such as what resources it has
   */
  static StandaloneProcesses start(Path folder, int cores, List<String> options) {
    String port = String.valueOf(Ports.free());
    String web = String.valueOf(Ports.free());
    String url = "spark://localhost:" + port;
    JavaProcess master =
        process(
            folder,
            List.of(),
            DEPLOY + "master.Master",
            List.of("-h", "localhost", "-p", port, "--webui-port", web));
    JavaProcess worker =
        process(
            folder,
            options,
            DEPLOY + "worker.Worker",
            List.of(
                "-h",
                "localhost",
                "-c",
                cores + "",
                "-m",
                "2g",
                "--webui-port",
                "0",
                "-d",
                folder.resolve("work").toString(),
                url));
    StandaloneProcesses cluster = new StandaloneProcesses(url, master, worker);
    try {
      worker.awaitReady(() -> isReady("http://localhost:" + web + "/json/"));
      return cluster;
    } catch (AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  private static JavaProcess process(
      Path folder, List<String> options, String mainClass, List<String> args) {
    List<String> words = new ArrayList<>(opens());
    words.addAll(options);
    String spark = Repository.path("target/spark").toString();
    words.addAll(List.of("-cp", spark + "/conf:" + spark + "/jars/*", mainClass));
    words.addAll(args);
    String name = mainClass.replaceAll(".*\\.", "");
    return JavaProcess.start(name, folder.resolve(name + ".log"), words, ENVIRONMENT);
  }

  /** What Spark asks of a JDK 17; the build gives it to this JVM. */
  private static List<String> opens() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .toList();
  }

  private static boolean isReady(String state) {
    return Ports.answer(state).replaceAll("\\s", "").contains("\"aliveworkers\":1");
  }

  /** What {@code spark.master} must be. */
  String url() {
    return url;
  }

  @Override
  public void close() {
    worker.close();
    master.close();
  }
}
