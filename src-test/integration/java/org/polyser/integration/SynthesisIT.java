package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.fixtures.Codec;
import org.polyser.jobs.launch.JobName;
import org.polyser.provenance.Fingerprint;

/** A synthetic corpus from a command that speaks, to its features. */
class SynthesisIT {

  /** Speaks a tone, but nothing that is angry, and notes how often it was asked. */
  private static final String VOICE =
      """
      while read -r line; do
        echo asked >> "$1/asked"
        out="$(printf '%s' "$line" | sed 's/.*"output":"\\([^"]*\\)".*/\\1/')"
        case "$line" in *'"angry"'*) ;; *) cp "$1/tone.flac" "$out" ;; esac
      done
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write_voice() throws IOException {
    float[] tone = new float[24000];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (0.3 * Math.sin(0.06 * i) + 0.1 * Math.sin(0.7 * i));
    }
    Files.write(folder.resolve("tone.flac"), Codec.FLAC.encode(24000, tone));
    Files.writeString(folder.resolve("voice.sh"), VOICE);
  }

  @Test
  void features_are_computed_of_every_recording() throws IOException {
    assertEquals(0, synthesize("emotions=[happy,neutral]").exitCode());
    List<JsonNode> lines = Json.readLines(folder.resolve("corpus/manifest.jsonl"));
    assertEquals(2 * 2 * 2 * 3, lines.size());
    assertTrue(Files.readString(folder.resolve("corpus/README.md")).contains("24 utterances"));
    assertEquals(
        0,
        InProcess.run(
                JobName.FEATURIZE,
                "input=" + folder.resolve("corpus/manifest.jsonl"),
                "output=" + folder.resolve("features"))
            .exitCode());
    try (LocalSpark spark = new LocalSpark()) {
      assertEquals(24, spark.rows(folder.resolve("features/data")).size());
    }
  }

  @Test
  void what_a_run_cut_short_has_made_is_not_made_again() throws IOException {
    Outcome first = synthesize("emotions=[angry,neutral]");
    assertEquals(2, first.exitCode());
    assertTrue(
        first.stderr().contains("polyser.synthesize.max-rejected-fraction must be at least"),
        first.stderr());
    int asked = asked();
    assertEquals(24, asked);
    Outcome second =
        synthesize("emotions=[angry,neutral]", "resume=true", "max-rejected-fraction=0.5");
    assertEquals(0, second.exitCode(), second.stderr());
    assertEquals(asked, asked());
    assertEquals(12, Json.readLines(folder.resolve("corpus/manifest.jsonl")).size());
    assertTrue(Files.isDirectory(folder.resolve("corpus/rejected")));
  }

  @Test
  void reports_come_into_the_card_of_a_finished_corpus_and_nothing_else_is_made()
      throws IOException {
    Path report = Files.createDirectory(folder.resolve("report"));
    Files.writeString(
        report.resolve("report.json"),
        """
        {"rows":[{"dataset":"emodb","language":"de","protocol":"fixed-split","labels":["sad"],
         "n":9,"uar":0.5,"uar_low":0.4,"uar_high":0.6,"chance":0.25,"interval_level":0.95,
         "seen":{"dataset":false,"language":false},"confusion":[[9]]}],
         "provenance":{"artefact":"report","format_version":1,"code_version":"1","run_id":"r",
          "fingerprint":"%s"}}
        """
            .formatted(Fingerprint.of("report").sha256()));
    assertEquals(0, synthesize("emotions=[happy,neutral]").exitCode());
    Map<String, byte[]> made = files();
    String[] again = {
      "emotions=[happy,neutral]",
      "resume=true",
      "transfer=[{name:alone,report:\"%s\"}]".formatted(report)
    };
    Outcome amended = synthesize(again);
    assertEquals(0, amended.exitCode(), amended.stderr());
    assertEquals(24, asked());
    String card = Files.readString(folder.resolve("corpus/README.md"));
    assertTrue(
        card.contains("| alone |  | emodb | de | no | 9 | 50.0 | 40.0–60.0 (95 %) | 25.0 |"), card);
    Map<String, byte[]> now = files();
    made.forEach((name, bytes) -> assertArrayEquals(bytes, now.get(name), name));
    assertEquals(made.keySet(), now.keySet());
    again[0] = "emotions=[neutral]";
    assertTrue(
        synthesize(again).stderr().contains("polyser.synthesize.resume must be false where"));
  }

  /** What is in the corpus, but for the card and the provenance. */
  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("corpus"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.contains("README.md") && !name.contains("provenance.json")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private int asked() throws IOException {
    return Files.readAllLines(folder.resolve("asked")).size();
  }

  private Outcome synthesize(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "output=" + folder.resolve("corpus"),
                "languages=[de,sw]",
                "speakers=2",
                "sentences=3",
                "shard-utterances=10",
                "engine.command=[sh,\"%s\",\"%s\"]".formatted(folder.resolve("voice.sh"), folder)));
    arguments.addAll(List.of(more));
    return InProcess.run(JobName.SYNTHESIZE, arguments.toArray(String[]::new));
  }
}
