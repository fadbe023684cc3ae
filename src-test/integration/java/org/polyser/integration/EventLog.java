package org.polyser.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What Spark wrote down about applications while they ran. */
final class EventLog {

  private final List<JsonNode> events = new ArrayList<>();

  /** Reads the log of the application of a job. */
  static EventLog of(Path folder, String job) throws IOException {
    for (Path file : Repository.files(folder)) {
      EventLog log = new EventLog();
      log.events.addAll(Json.readLines(file));
      if (log.isOf("polyser " + job)) {
        return log;
      }
    }
    throw new AssertionError(folder + " holds no event log of " + job);
  }

  private boolean isOf(String application) {
    return of("SparkListenerApplicationStart").stream()
        .anyMatch(event -> event.path("App Name").asText().equals(application));
  }

  private List<JsonNode> of(String type) {
    return events.stream().filter(event -> event.path("Event").asText().equals(type)).toList();
  }

  /** The executors that finished tasks. */
  Set<String> executors() {
    Set<String> ids = new TreeSet<>();
    of("SparkListenerTaskEnd")
        .forEach(event -> ids.add(event.path("Task Info").path("Executor ID").asText()));
    return ids;
  }

  /** Why tasks did not succeed, a line for each that did not. */
  List<String> failedTasks() {
    return of("SparkListenerTaskEnd").stream()
        .map(event -> event.path("Task End Reason"))
        .filter(reason -> !reason.path("Reason").asText().equals("Success"))
        .map(JsonNode::toString)
        .toList();
  }

  /** Where the block managers of driver and executors listen, one port a JVM. */
  Set<Integer> ports() {
    Set<Integer> ports = new TreeSet<>();
    of("SparkListenerBlockManagerAdded")
        .forEach(event -> ports.add(event.path("Block Manager ID").path("Port").asInt()));
    return ports;
  }
}
