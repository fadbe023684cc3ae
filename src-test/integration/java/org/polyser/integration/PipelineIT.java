package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyser.fixtures.Damage;
import org.polyser.fixtures.TinyCorpus;

/** The whole chain on a corpus with damaged recordings, held against the contracts. */
class PipelineIT {

  private static final Set<String> ROW_FIELDS =
      Set.of(
          "dataset",
          "language",
          "protocol",
          "labels",
          "n",
          "chance",
          "uar",
          "uar_low",
          "uar_high",
          "wa",
          "macro_f1",
          "ece",
          "seen");

  private static Chain chain;
  private static LocalSpark spark;

  @BeforeAll
  static void runTheChain() {
    chain = Chain.done();
    spark = new LocalSpark();
  }

  @AfterAll
  static void stopSpark() {
    if (spark != null) {
      spark.close();
    }
  }

  @Test
  void manifest_lists_every_utterance_with_a_uri() throws IOException {
    List<JsonNode> lines = Json.readLines(chain.path("manifest.jsonl"));
    assertEquals(Chain.CORPUS.utterances(), lines.size());
    for (JsonNode line : lines) {
      assertTrue(line.path("recording").asText().startsWith("file:"), line::toString);
    }
  }

  @Test
  void features_have_the_columns_of_the_contract() {
    StructType schema = spark.schema(chain.path("features/data"));
    assertEquals("int", type(schema, "num_frames"));
    assertEquals("int", type(schema, "num_mels"));
    assertEquals("binary", type(schema, "log_mel"));
    assertEquals("struct<code:string,detail:string>", type(schema, "status"));
    Set<String> names = new TreeSet<>(Arrays.asList(schema.fieldNames()));
    assertTrue(
        names.containsAll(
            List.of(
                "utterance_id",
                "dataset",
                "language",
                "recording",
                "channel",
                "start_seconds",
                "duration_seconds",
                "speaker",
                "emotion",
                "text",
                "split")),
        names::toString);
    assertTrue(Files.isDirectory(chain.path("features/data/dataset=tiny/language=it")));
  }

  @Test
  void every_good_recording_has_features_of_two_bytes_a_value() {
    List<Row> rows = spark.rows(chain.path("features/data"));
    assertEquals(Chain.CORPUS.utterances() - Damage.values().length, rows.size());
    for (Row row : rows) {
      int frames = row.<Integer>getAs("num_frames");
      assertTrue(frames >= 98 && frames <= 202, row::toString);
      assertEquals(80, row.<Integer>getAs("num_mels"));
      assertEquals(2 * 80 * frames, row.<byte[]>getAs("log_mel").length);
    }
  }

  @Test
  void damaged_recordings_and_only_they_are_rejected_with_their_code() {
    Map<String, String> codes = new TreeMap<>();
    for (Row row : spark.rows(chain.path("features/rejected"))) {
      codes.put(row.getAs("utterance_id"), row.<Row>getAs("status").getAs("code"));
    }
    Map<String, String> expected =
        Arrays.stream(Damage.values())
            .collect(Collectors.toMap(damage -> damage.utteranceId("tiny"), Damage::code));
    assertEquals(expected, codes);
  }

  @Test
  void model_folder_holds_its_files_and_nothing_else() throws IOException {
    assertEquals(
        List.of(
            "README.md",
            "aligner.json",
            "checksums.sha256",
            "history.jsonl",
            "history.svg",
            "model.safetensors",
            "provenance.json",
            "speech_encoder.onnx"),
        names(chain.path("aligner")));
    assertEquals(4, Json.readLines(chain.path("aligner/history.jsonl")).size());
    assertTrue(Files.exists(chain.path("aligner/recordings/_SUCCESS")));
    assertFalse(Files.exists(chain.path("aligner.frames")), "the frames of the training stay");
  }

  @Test
  void model_card_tells_the_facts_of_the_provenance() throws IOException {
    String card = Files.readString(chain.path("aligner/README.md"));
    JsonNode provenance = Json.read(chain.path("aligner/provenance.json"));
    JsonNode facts = provenance.path("facts");
    assertTrue(card.startsWith("---\nlicense: "), card);
    assertTrue(card.contains("\nlanguage: [\"de\",\"en\"]\n"), card);
    assertTrue(
        card.contains("| utterances | " + facts.path("seen_utterances").asInt() + " |"), card);
    assertTrue(card.contains(" after epoch " + facts.path("kept_epoch").asInt() + " of 4 "), card);
    assertTrue(card.contains(provenance.path("fingerprint").asText()), card);
  }

  @Test
  void report_has_the_fields_of_the_contract() throws IOException {
    ReportSchema.requireKept(chain.path("report/report.json"));
    JsonNode report = Json.read(chain.path("report/report.json"));
    assertTrue(report.has("summary"));
    assertEquals(1, report.path("rows").size());
    JsonNode row = report.path("rows").get(0);
    assertTrue(Json.fields(row).containsAll(ROW_FIELDS), row::toString);
    assertEquals("tiny", row.path("dataset").asText());
    assertEquals(TinyCorpus.EMOTIONS, Json.texts(row.path("labels")));
    assertEquals(Chain.CORPUS.utterancesOfLanguage(), row.path("n").asInt());
    assertEquals(0.25, row.path("chance").asDouble());
    for (String fraction : List.of("uar", "uar_low", "uar_high", "wa", "macro_f1", "ece")) {
      double value = row.path(fraction).asDouble(Double.NaN);
      assertTrue(value >= 0 && value <= 1, fraction + " is " + value);
    }
  }

  @Test
  void report_says_that_the_held_out_language_was_never_seen() throws IOException {
    JsonNode row = Json.read(chain.path("report/report.json")).path("rows").get(0);
    assertEquals(Chain.HELD_OUT, row.path("language").asText());
    JsonNode seen = row.path("seen");
    assertTrue(seen.path("language").isBoolean(), seen::toString);
    assertFalse(seen.path("language").asBoolean());
    assertTrue(seen.path("dataset").asBoolean());
    assertEquals(0, seen.path("speakers").asInt());
    assertTrue(seen.path("recordings").isInt() && seen.path("texts").isInt(), seen::toString);
    assertEquals(TinyCorpus.EMOTIONS, Json.texts(seen.path("labels")));
  }

  @Test
  void report_page_needs_no_network() throws IOException {
    String page = Files.readString(chain.path("report/report.html"));
    assertTrue(page.contains("<html"), "no page");
    assertFalse(
        page.matches("(?is).*(src|href|url|@import)\\s*[=(]?\\s*[\"']?\\s*(https?:)?//.*"),
        "the page refers to something on the network");
    assertTrue(Files.readString(chain.path("report/report.md")).contains("|"), "no table");
  }

  @Test
  void predictions_have_the_columns_of_the_contract() {
    StructType schema = spark.schema(chain.path("report/predictions"));
    assertEquals(
        List.of(
            "utterance_id",
            "dataset",
            "language",
            "speaker",
            "emotion",
            "prediction",
            "probability"),
        Arrays.asList(schema.fieldNames()));
    assertEquals("map<string,double>", type(schema, "probability"));
    List<Row> rows = spark.rows(chain.path("report/predictions"));
    assertEquals(Chain.CORPUS.utterancesOfLanguage(), rows.size());
    for (Row row : rows) {
      assertIsDistribution(row);
    }
  }

  @Test
  void scores_have_one_row_a_channel() {
    Map<String, Integer> channels = new TreeMap<>();
    for (Row row : spark.rows(chain.path("scores/scores"))) {
      String code = row.<Row>getAs("status").getAs("code");
      String name = Path.of(row.<String>getAs("recording")).getFileName().toString();
      channels.merge(name + " " + code, 1, Integer::sum);
      if (code.equals("ok")) {
        assertIsDistribution(row);
      }
    }
    assertEquals(
        Map.of("call.wav ok", 2, "voice-mail.wav ok", 1, "cut-off.wav empty", 1), channels);
  }

  @Test
  void scores_have_the_columns_of_the_contract() {
    StructType schema = spark.schema(chain.path("scores/scores"));
    assertEquals(
        List.of(
            "recording",
            "channel",
            "start_seconds",
            "end_seconds",
            "speaker_turn",
            "prediction",
            "probability",
            "embedding",
            "model_fingerprint",
            "status",
            "run_id"),
        Arrays.asList(schema.fieldNames()));
    assertTrue(Files.isDirectory(chain.path("scores/scores/run_id=night-1")));
  }

  @Test
  void provenance_of_the_report_holds_that_of_everything_before_it() throws IOException {
    JsonNode report = Json.read(chain.path("report/provenance.json"));
    assertEquals("report", report.path("artefact").asText());
    JsonNode aligner = input(report, "aligner");
    assertEquals(Json.read(chain.path("aligner/provenance.json")), aligner);
    assertEquals(List.of("de", "en"), Json.texts(aligner.path("facts").path("seen_languages")));
    assertEquals(7, aligner.path("seed").asInt());
    JsonNode features = input(aligner, "features");
    assertEquals(Json.read(chain.path("features/provenance.json")), features);
    assertEquals("features", features.path("artefact").asText());
    assertEquals("manifest", features.path("inputs").get(0).path("role").asText());
  }

  @Test
  void executors_are_other_jvms_than_the_driver() throws IOException {
    EventLog log = EventLog.of(chain.path("events"), "train");
    assertEquals(Set.of("0", "1"), log.executors());
    assertEquals(3, log.ports().size(), "driver and two executors listen on ports of their own");
  }

  private static String type(StructType schema, String column) {
    return schema.apply(column).dataType().catalogString();
  }

  private static List<String> names(Path folder) throws IOException {
    return Repository.files(folder).stream().map(file -> file.getFileName().toString()).toList();
  }

  private static void assertIsDistribution(Row row) {
    Map<String, Double> probability = row.getJavaMap(row.fieldIndex("probability"));
    assertEquals(new TreeSet<>(TinyCorpus.EMOTIONS), new TreeSet<>(probability.keySet()));
    double sum = probability.values().stream().mapToDouble(Double::doubleValue).sum();
    assertEquals(1, sum, 1e-6, row::toString);
    double largest = probability.values().stream().max(Double::compare).orElseThrow();
    assertEquals(largest, probability.get(row.<String>getAs("prediction")), 0, row::toString);
  }

  private static JsonNode input(JsonNode provenance, String role) {
    for (JsonNode input : provenance.path("inputs")) {
      if (input.path("role").asText().equals(role)) {
        return input.path("provenance");
      }
    }
    throw new AssertionError("no " + role + " among the inputs of " + provenance);
  }
}
