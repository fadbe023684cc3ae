package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Devices are scheduled one a task, with {@code conf/gpu.conf}, on a cluster that claims to have
 * two. None is computed on: what the tests run on is the build for the CPU.
 */
class GpuSchedulingIT {

  @TempDir private static Path folder;

  private static StandaloneProcesses cluster;

  @BeforeAll
  static void start() throws IOException {
    Path discovery = script("two-devices", "echo '{\"name\":\"gpu\",\"addresses\":[\"0\",\"1\"]}'");
    String gpu = "-Dspark.worker.resource.gpu.";
    cluster =
        StandaloneProcesses.start(
            folder, 2, List.of(gpu + "amount=2", gpu + "discoveryScript=" + discovery));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void tasks_at_the_same_time_have_a_device_each() {
    List<String> command = new ArrayList<>(List.of(Repository.sparkSubmit().toString()));
    command.addAll(List.of("--master", cluster.url(), "--executor-memory", "512m"));
    command.addAll(List.of("--class", AssignedAddresses.class.getName()));
    String classes = Repository.path("src-test/target/test-classes").toString();
    command.addAll(List.of("--conf", "spark.executor.extraClassPath=" + classes));
    command.addAll(List.of("--conf", "spark.driver.extraClassPath=" + classes));
    gpuConf().forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.add("spark-internal");
    Outcome outcome = Command.run(command, Map.of("SPARK_LOCAL_IP", "127.0.0.1")).requireDone();
    String both = AssignedAddresses.PREFIX + "[0] [1]";
    assertEquals(
        List.of(both, both),
        outcome.stdout().lines().filter(line -> line.startsWith("addresses")).toList());
  }

  @Test
  void a_build_for_the_cpu_refuses_to_let_a_device_stand_idle() {
    Command.polyser(
            "train",
            "--conf",
            Repository.path("conf/gpu.conf").toString(),
            "spark.master=" + cluster.url(),
            "spark.driver.host=localhost",
            "spark.driver.bindAddress=127.0.0.1",
            "input=" + folder,
            "output=" + folder.resolve("aligner"))
        .requireBlames("a task that holds a gpu", "must be CUDA", "got the CPU");
  }

  /** The properties that the launcher would give to spark-submit. */
  private static Map<String, String> gpuConf() {
    Config conf = ConfigFactory.parseFile(Repository.path("conf/gpu.conf").toFile());
    Config home = ConfigFactory.parseMap(Map.of("POLYSER_HOME", Repository.path("").toString()));
    Map<String, String> properties = new TreeMap<>();
    conf.resolveWith(home)
        .getConfig("spark")
        .entrySet()
        .forEach(
            leaf ->
                properties.put("spark." + leaf.getKey(), leaf.getValue().unwrapped().toString()));
    return properties;
  }

  private static Path script(String name, String command) throws IOException {
    Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + command + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
