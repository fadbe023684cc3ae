package org.polyser.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A folder with Hadoop's configuration, and programs of Hadoop that run with it. Their classes are
 * Spark's, and what the build puts in {@code target/stores/hdfs}.
 *
 * @param folder which exists
 */
record HadoopConf(Path folder) {

  /** HDFS's own defaults lie over the first, so that its settings must lie over them. */
  private static final List<String> FILES = List.of("core-site.xml", "hdfs-site.xml");

  static HadoopConf write(Path folder, Map<String, String> properties) throws IOException {
    String xml =
        properties.entrySet().stream()
            .map(HadoopConf::property)
            .collect(Collectors.joining("\n", "<configuration>\n", "\n</configuration>\n"));
    for (String name : FILES) {
      Files.writeString(folder.resolve(name), xml);
    }
    return new HadoopConf(folder);
  }

  private static String property(Map.Entry<String, String> property) {
    return "<property><name>%s</name><value>%s</value></property>"
        .formatted(property.getKey(), property.getValue());
  }

  JavaProcess start(String name, String mainClass, String... args) {
    String classPath =
        String.join(
            ":",
            folder.toString(),
            Repository.path("target/stores/hdfs") + "/*",
            Repository.path("target/spark/jars") + "/*");
    List<String> words = new ArrayList<>(List.of("-cp", classPath, mainClass));
    words.addAll(List.of(args));
    return JavaProcess.start(name, folder.resolve(name + ".log"), words);
  }

  /** Runs a command of {@code hadoop fs}. */
  void shell(String... args) {
    start("shell", "org.apache.hadoop.fs.FsShell", args).awaitDone();
  }

  /** The properties as options of spark-submit. */
  static List<String> sparkOptions(Map<String, String> properties) {
    List<String> options = new ArrayList<>();
    properties.forEach(
        (key, value) -> options.addAll(List.of("--conf", "spark.hadoop." + key + "=" + value)));
    return options;
  }
}
