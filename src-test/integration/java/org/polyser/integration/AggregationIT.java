package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million predictions on two executors, with a driver that could not hold them. */
class AggregationIT {

  private static final long MILLION = 1_000_000;

  /** Each of them speaks 80 utterances in each of four datasets. */
  private static final int SPEAKERS = 3125;

  private static final String CLUSTER = "local-cluster[2,1,1024]";

  @TempDir private Path folder;

  @Test
  void a_million_predictions_need_little_memory_and_give_the_same_bytes_however_parted()
      throws IOException {
    Path parted = submit(CLUSTER, 4);
    assertEquals(Files.readString(submit("local[1]", 1)), Files.readString(parted));

    JsonNode report = Json.read(parted);
    assertEquals(MILLION, report.path("summary").path("n").asLong());
    assertEquals(4, report.path("rows").size());
    for (JsonNode row : report.path("rows")) {
      assertEquals(0.7, row.path("uar").asDouble(), 1e-6);
      assertTrue(row.path("uar_low").asDouble() < 0.7, row::toString);
      assertEquals(SPEAKERS, row.path("interval_count").asInt());
    }
  }

  /** Both sides need the tests' classes from where those of the product come. */
  private Path submit(String master, int partitions) {
    Path report = folder.resolve(partitions + ".json");
    String classes = Repository.path("src-test/target/test-classes") + ":" + Repository.jar();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Repository.sparkSubmit().toString(), "--master", master));
    command.addAll(List.of("--driver-memory", "512m", "--driver-class-path", classes));
    command.addAll(List.of("--conf", "spark.executor.extraClassPath=" + classes));
    command.addAll(List.of("--class", GeneratedPredictions.class.getName()));
    command.add(Repository.jar().toString());
    command.addAll(List.of(String.valueOf(MILLION), String.valueOf(SPEAKERS)));
    command.addAll(List.of(String.valueOf(partitions), report.toString()));
    Command.run(command, Map.of("SPARK_LOCAL_IP", "127.0.0.1")).requireDone();
    return report;
  }
}
