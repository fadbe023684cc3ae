package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.fixtures.TinyCorpus;

/** An evaluation that trains a model for every language left out, and goes on where it ended. */
class FoldsIT {

  private static final TinyCorpus CORPUS = new TinyCorpus("tiny", List.of("de", "it"), 3, 2);

  @TempDir private static Path folder;

  @BeforeAll
  static void leaveOneLanguageOut() throws IOException {
    CORPUS.write(folder.resolve("corpus"));
    Command.polyser(
            "featurize",
            "input=" + folder.resolve("corpus/manifest.jsonl"),
            "output=" + folder.resolve("features"),
            "--",
            "--master",
            "local[2]")
        .requireDone();
    evaluate("epochs=1").requireDone();
  }

  private static Outcome evaluate(String epochs, String... words) {
    List<String> command = new ArrayList<>(List.of("evaluate", "protocol=leave-one-language-out"));
    Chain.SMALL.forEach(word -> command.add("polyser.train." + word));
    command.add("polyser.train." + epochs);
    command.add("polyser.train.stages=[{name = first}, {name = second}]");
    command.add("input=" + folder.resolve("features"));
    command.add("output=" + folder.resolve("report"));
    command.addAll(List.of(words));
    command.addAll(List.of("--", "--master", "local[2]"));
    return Command.polyser(command.toArray(String[]::new));
  }

  @Test
  void every_row_is_of_a_language_that_its_model_never_heard() throws IOException {
    ReportSchema.requireKept(folder.resolve("report/report.json"));
    JsonNode rows = report().path("rows");
    assertEquals(List.of("de", "it"), rows.findValuesAsText("fold"));
    for (JsonNode row : rows) {
      assertEquals(row.path("fold").asText(), row.path("language").asText());
      assertEquals("leave-one-language-out", row.path("protocol").asText());
      assertEquals(CORPUS.utterancesOfLanguage(), row.path("n").asInt());
      assertEquals(false, row.path("seen").path("language").asBoolean(true));
      assertEquals(0, row.path("seen").path("speakers").asInt(-1));
      assertEquals(0, row.path("leaked_speakers").asInt(-1));
    }
    JsonNode model = Json.read(folder.resolve("report/folds/de/provenance.json"));
    assertEquals(List.of("it"), Json.texts(model.path("facts").path("seen_languages")));
    assertEquals("de", model.path("configuration").path("fold").path("name").asText());
  }

  @Test
  void every_fold_has_its_learning_curve_and_its_map() throws IOException {
    JsonNode curve = report().path("learning_curve");
    assertEquals(List.of("de", "de", "it", "it"), curve.findValuesAsText("fold"));
    assertEquals(List.of("1", "2", "1", "2"), curve.findValuesAsText("epoch"));
    String page = Files.readString(folder.resolve("report/report.html"));
    assertTrue(page.contains("48 of 48 utterances, on 2 maps"), "no maps");
  }

  @Test
  void baselines_of_the_same_split_stand_in_every_row() throws IOException {
    for (JsonNode row : report().path("rows")) {
      JsonNode baselines = row.path("baselines");
      assertEquals(
          List.of("majority", "logistic-regression", "linear-probe"),
          baselines.findValuesAsText("name"));
      assertEquals(0.25, baselines.get(0).path("uar").asDouble());
    }
  }

  @Test
  void the_language_is_probed_before_and_after_the_second_stage() throws IOException {
    JsonNode probes = report().path("probes");
    assertEquals(List.of("1-first", "final", "1-first", "final"), probes.findValuesAsText("model"));
    assertEquals(List.of("de", "de", "it", "it"), probes.findValuesAsText("fold"));
    for (JsonNode probe : probes) {
      assertEquals(0.5, probe.path("chance").asDouble());
    }
  }

  @Test
  void every_utterance_is_predicted_once_by_the_model_of_its_fold() {
    try (LocalSpark spark = new LocalSpark()) {
      List<Row> rows = spark.rows(folder.resolve("report/predictions"));
      Set<String> ids = new TreeSet<>();
      for (Row row : rows) {
        ids.add(row.getAs("utterance_id"));
        assertEquals(row.<String>getAs("language"), row.<String>getAs("fold"));
      }
      assertEquals(CORPUS.utterances(), rows.size());
      assertEquals(CORPUS.utterances(), ids.size());
    }
  }

  @Test
  void a_fold_that_is_gone_is_trained_again_and_the_others_are_not() throws IOException {
    Path report = folder.resolve("report");
    JsonNode before = report().path("rows");
    byte[] lost = Files.readAllBytes(report.resolve("folds/de/model.safetensors"));
    FileTime kept = Files.getLastModifiedTime(report.resolve("folds/it/model.safetensors"));
    Repository.delete(report.resolve("folds/de"));

    Outcome resumed = evaluate("epochs=1", "resume=true");
    resumed.requireDone();
    assertTrue(resumed.stderr().contains("fold de: trains"), resumed::stderr);
    assertTrue(resumed.stderr().contains("fold it: its model is there"), resumed::stderr);
    assertFalse(resumed.stderr().contains("InstanceBuilder"), resumed::stderr);
    assertEquals(kept, Files.getLastModifiedTime(report.resolve("folds/it/model.safetensors")));
    assertArrayEquals(lost, Files.readAllBytes(report.resolve("folds/de/model.safetensors")));
    assertEquals(before, report().path("rows"));
  }

  @Test
  void a_fold_of_other_settings_is_not_taken_for_one_of_these() {
    evaluate("epochs=2", "resume=true")
        .requireBlames("folds/de must hold a model of the same settings and features");
    assertTrue(Files.exists(folder.resolve("report/provenance.json")), "the report is gone");
  }

  private static JsonNode report() throws IOException {
    return Json.read(folder.resolve("report/report.json"));
  }
}
