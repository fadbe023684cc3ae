package org.polyser.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.LogMelConfig;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.training.TrainingFacts;
import org.polyser.training.TrainingHistory;

class ModelCardTest {

  private static final AlignerConfig CONFIG =
      new AlignerConfig(
          80,
          400,
          List.of(96, 128, 160, 192),
          5,
          2,
          0,
          4,
          384,
          128,
          0.07,
          4,
          Cmvn.MEAN,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);
  private static final Map<String, Object> FACTS =
      Map.of(
          TrainingFacts.DATASETS,
          List.of("emovo", "ravdess"),
          TrainingFacts.LANGUAGES,
          List.of("en-GB", "en-US", "it", "no"),
          TrainingFacts.LABELS,
          List.of("angry", "sad"),
          TrainingFacts.SPEAKERS,
          List.of("0a", "0b", "0c"),
          TrainingFacts.UTTERANCES,
          1234,
          TrainingFacts.FRAMES,
          450_000,
          TrainingFacts.DEVELOPMENT_UTTERANCES,
          210,
          TrainingFacts.KEPT_EPOCH,
          2);
  private static final TrainingHistory HISTORY =
      new TrainingHistory(
          List.of(
              new TrainingHistory.Epoch("training", 1, 2.5, 0.4, 100),
              new TrainingHistory.Epoch("training", 2, 1.75, 0.6125, 100),
              new TrainingHistory.Epoch("training", 3, 1.5, 0.6, 100)));

  private final String card = card("run-7", FACTS, HISTORY, "all-MiniLM-L6-v2@sha256:12");

  @Test
  void a_sample_lies_in_target_for_eyes() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sample-card"));
    Files.writeString(folder.resolve("README.md"), card);
  }

  @Test
  void facts_are_those_of_the_provenance() {
    Map<String, String> rows = rows(card);
    assertEquals("emovo, ravdess", rows.get("datasets"));
    assertEquals("en-GB, en-US, it, no", rows.get("languages (BCP-47)"));
    assertEquals("angry, sad", rows.get("labels"));
    assertEquals("1,234", rows.get("utterances"));
    assertEquals("1.25", rows.get("hours of speech"));
    assertEquals("3", rows.get("speakers that are known"));
    assertEquals("run-7", rows.get("run"));
    assertEquals("0.1.0", rows.get("version of PolySER"));
    assertEquals("11", rows.get("seed"));
    assertEquals(fingerprint().sha256(), rows.get("fingerprint of the weights (SHA-256)"));
    assertEquals("609,733", rows.get("parameters"));
    assertEquals("0", rows.get("heads of self-attention"));
    assertEquals("all-MiniLM-L6-v2@sha256:12", rows.get("text encoder, frozen"));
  }

  @Test
  void the_uar_is_that_of_the_kept_epoch_with_its_caveat() {
    assertTrue(
        card.contains(
            "UAR **61.3 %** on the 210 development utterances, after epoch 2 of 3 (training loss"
                + " 1.750)."),
        card);
    assertTrue(card.contains("That number chose the epoch"), card);
  }

  /** Whoever reads them cannot find a number that the folder does not have. */
  @Test
  void every_number_of_the_paragraphs_is_a_fact_or_part_of_a_name() {
    String text = card.substring(card.indexOf("# Aligner")).replaceAll("(?m)^\\|.*$", "");
    TreeSet<String> numbers = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\d+(\\.\\d+)?").matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    assertEquals(new TreeSet<>(List.of("7", "128", "61.3", "210", "2", "3", "1.750")), numbers);
  }

  @Test
  void what_is_not_known_is_not_told() {
    String bare = card("run-7", Map.of(), HISTORY, "x@sha256:1");
    Map<String, String> rows = rows(bare);
    assertFalse(rows.containsKey("utterances"), rows::toString);
    assertFalse(rows.containsKey("hours of speech"), rows::toString);
    assertFalse(bare.contains("UAR"), bare);
    assertTrue(bare.contains("Not measured: "), bare);
    TrainingHistory unmeasured =
        new TrainingHistory(List.of(new TrainingHistory.Epoch("training", 2, 1.5, null, 10)));
    assertTrue(card("run-7", FACTS, unmeasured, "x@sha256:1").contains("Not measured: "));
  }

  @Test
  void without_reports_nothing_is_told_of_other_languages() {
    assertTrue(
        card.contains(
            "## Where it fails\n\nNot known: it was measured on no other language, corpus or"
                + " recording condition."),
        card);
  }

  @Test
  void the_head_is_yaml_that_hubs_read() throws IOException {
    Map<String, JsonNode> head = head(card);
    assertEquals("unknown", head.get("license").asText());
    assertEquals("[\"en\",\"it\",\"no\"]", head.get("language").toString());
    assertTrue(head.get("tags").isArray());
    assertTrue(head.get("tags").toString().contains("\"zero-shot\""));
  }

  @Test
  void names_of_others_cannot_break_the_card() throws IOException {
    String hostile = "a|b\n---\n# <script>alert(1)</script> `x` [y](z)\r\n```";
    Map<String, Object> facts =
        Map.of(
            TrainingFacts.DATASETS, List.of(hostile),
            TrainingFacts.LANGUAGES, List.of("x\"]\nlicense: mit"),
            TrainingFacts.LABELS, List.of(hostile, "happy", "a'b"));
    String broken = card(hostile, facts, HISTORY, hostile);
    assertEquals(head(card).keySet(), head(broken).keySet());
    assertFalse(broken.contains("<script>"), broken);
    assertEquals(headings(card).size(), headings(broken).size(), broken);
    assertEquals(
        card.lines().filter(line -> line.startsWith("```")).count(),
        broken.lines().filter(line -> line.startsWith("```")).count());
    assertTrue(broken.contains("labels=[happy]"), broken);
    rows(broken);
  }

  @Test
  void another_text_encoder_must_be_given_to_the_jobs() {
    assertFalse(card.contains("text-encoder="), card);
    String other = card("run-7", FACTS, HISTORY, "multilingual@sha256:3");
    assertTrue(other.contains("multilingual@sha256:3: `text-encoder=FOLDER`"), other);
  }

  @Test
  void sections_come_in_order_and_none_is_empty() {
    assertEquals(
        List.of(
            "# Aligner run-7",
            "## What it was trained on",
            "## How well it does",
            "## Where it fails",
            "## How to use it",
            "## What it is not for",
            "## Limits",
            "## Shape",
            "## Where it comes from",
            "## Licence"),
        headings(card));
    assertFalse(Pattern.compile("(?m)^#.*\\n+#").matcher(card).find(), card);
    assertFalse(card.replace("61.3 %", "").contains("%"), card);
  }

  private static List<String> headings(String card) {
    return card.lines().filter(line -> line.matches("#+ .*")).toList();
  }

  /** The rows of all tables, which must be well formed: a head, a rule, and two cells a line. */
  private static Map<String, String> rows(String card) {
    Map<String, String> rows = new TreeMap<>();
    List<String> lines = card.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("|") && !lines.get(i - 1).startsWith("|")) {
        assertEquals("", lines.get(i - 1), "a table must follow an empty line");
        assertEquals("| --- | --- |", lines.get(i + 1));
      }
      if (lines.get(i).startsWith("|")) {
        String[] cells = lines.get(i).split("(?<!\\\\)\\|", -1);
        assertEquals(4, cells.length, lines.get(i));
        rows.put(cells[1].strip(), cells[2].strip());
      }
    }
    return rows;
  }

  private static Map<String, JsonNode> head(String card) throws IOException {
    Map<String, JsonNode> fields = new TreeMap<>();
    String[] parts = card.split("(?m)^---\\n", -1);
    assertEquals("", parts[0]);
    for (String line : parts[1].lines().toList()) {
      int colon = line.indexOf(": ");
      fields.put(
          line.substring(0, colon),
          JsonMapper.builder().build().readTree(line.substring(colon + 2)));
    }
    return fields;
  }

  private static String card(
      String run, Map<String, Object> facts, TrainingHistory history, String textEncoder) {
    Provenance provenance =
        new Provenance("aligner", 1, "0.1.0", run, 11L, fingerprint(), Map.of(), List.of(), facts);
    LogMelConfig logMel = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);
    return new ModelCard(CONFIG, logMel, textEncoder, Optional.empty(), history, provenance)
        .markdown();
  }

  private static Fingerprint fingerprint() {
    return Fingerprint.of("weights");
  }
}
