package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyser.fixtures.DamagedCorpus;
import org.polyser.fixtures.DamagedCorpus.Expected;
import org.polyser.jobs.spark.Schemas;

/** A corpus of which a fifth is bad: every mode does with it what Spark's users know of it. */
class DamagedCorpusIT {

  private static final Predicate<Expected> OK = one -> one.code().equals(DamagedCorpus.OK);

  private static Path folder;
  private static List<Expected> expected;

  @BeforeAll
  static void writeCorpus() throws IOException {
    folder = Repository.scratch("damaged");
    expected = DamagedCorpus.write(folder.resolve("corpus"));
    Files.createDirectory(folder.resolve("events"));
  }

  @Test
  void permissive_keeps_the_good_and_tells_of_each_bad_one() throws IOException {
    featurize("permissive", "mode=PERMISSIVE", "max-rejected-fraction=0.3").requireDone();
    try (LocalSpark spark = new LocalSpark()) {
      assertEquals(ids(OK), ids(spark.rows(folder.resolve("permissive/data"))));
      assertEquals(bad(), codes(spark.rows(folder.resolve("permissive/rejected"))));
    }
    EventLog events = EventLog.of(folder.resolve("events"), "featurize");
    assertFalse(events.executors().isEmpty(), "no task ended");
    assertEquals(List.of(), events.failedTasks(), "a bad recording is no failure of a task");
  }

  @Test
  void dropmalformed_keeps_the_good_and_is_silent() {
    featurize("dropped", "mode=DROPMALFORMED").requireDone();
    try (LocalSpark spark = new LocalSpark()) {
      assertEquals(ids(OK), ids(spark.rows(folder.resolve("dropped/data"))));
      Path rejected = folder.resolve("dropped/rejected");
      assertTrue(Files.notExists(rejected) || spark.rows(rejected).isEmpty(), "rejected rows");
    }
  }

  @Test
  void failfast_names_a_bad_recording_and_its_code() throws IOException {
    Outcome outcome = featurize("failed", "mode=FAILFAST");
    outcome.requireBlames("polyser featurize: ");
    assertTrue(
        recordings().entrySet().stream().anyMatch(bad -> names(outcome, bad)), outcome::toString);
    assertTrue(Files.notExists(folder.resolve("failed/provenance.json")));
  }

  private static Outcome featurize(String output, String... words) {
    List<String> command = new ArrayList<>(List.of("featurize"));
    command.add("input=" + folder.resolve("corpus/manifest.jsonl"));
    command.add("output=" + folder.resolve(output));
    command.addAll(List.of(words));
    command.addAll(List.of("--", "--conf", "spark.ui.showConsoleProgress=false"));
    if (output.equals("permissive")) {
      command.addAll(List.of("--conf", "spark.eventLog.enabled=true"));
      command.addAll(List.of("--conf", "spark.eventLog.dir=" + folder.resolve("events").toUri()));
    } else {
      command.addAll(List.of("--master", "local[2]"));
    }
    return Command.polyser(command.toArray(String[]::new));
  }

  private static Set<String> ids(Predicate<Expected> which) {
    return expected.stream()
        .filter(which)
        .map(Expected::utteranceId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(List<Row> rows) {
    TreeSet<String> ids = new TreeSet<>();
    rows.forEach(row -> assertTrue(ids.add(row.getAs(Schemas.UTTERANCE_ID)), row::toString));
    return ids;
  }

  private static Map<String, String> bad() {
    return expected.stream()
        .filter(OK.negate())
        .collect(
            Collectors.toMap(Expected::utteranceId, Expected::code, (a, b) -> a, TreeMap::new));
  }

  private static Map<String, String> codes(List<Row> rows) {
    Map<String, String> codes = new TreeMap<>();
    for (Row row : rows) {
      Row status = row.getAs(Schemas.STATUS);
      codes.put(row.getAs(Schemas.UTTERANCE_ID), status.getAs(Schemas.CODE));
    }
    return codes;
  }

  /** The code of each bad recording, by what the manifest calls it. */
  private static Map<String, String> recordings() throws IOException {
    Map<String, String> codes = new TreeMap<>();
    Map<String, String> bad = bad();
    try (Stream<String> lines = Files.lines(folder.resolve("corpus/manifest.jsonl"))) {
      for (String line : lines.toList()) {
        var utterance = Json.parse(line);
        String code = bad.get(utterance.path(Schemas.UTTERANCE_ID).asText());
        if (code != null) {
          codes.put(utterance.path(Schemas.RECORDING).asText(), code);
        }
      }
    }
    return codes;
  }

  private static boolean names(Outcome outcome, Map.Entry<String, String> bad) {
    return outcome
        .stderr()
        .lines()
        .filter(line -> line.startsWith("polyser featurize: "))
        .anyMatch(line -> line.contains(bad.getKey()) && line.contains(bad.getValue()));
  }
}
