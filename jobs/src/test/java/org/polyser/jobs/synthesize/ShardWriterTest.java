package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.config.InvalidInputException;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.Utterance;
import org.polyser.synthesis.ConditionsConfig;
import org.polyser.synthesis.Production;
import org.polyser.synthesis.encoding.RecordingEncoder;
import org.polyser.synthesis.encoding.RecordingFormat;
import org.polyser.synthesis.engine.CommandEngine;
import org.polyser.synthesis.engine.Voices;

/** Shards that a small command speaks, which cannot say what is sad. */
class ShardWriterTest {

  private static final String SCRIPT =
      """
      while read -r line; do
        out="$(printf '%s' "$line" | sed 's/.*"output":"\\([^"]*\\)".*/\\1/')"
        case "$line" in *'"sad"'*) ;; *) cp "$1" "$out" ;; esac
      done
      """;

  @TempDir private Path folder;
  private CommandEngine engine;

  @BeforeEach
  void writeEngine() throws IOException {
    float[] voice = new float[16000];
    for (int i = 0; i < voice.length; i++) {
      voice[i] = (float) (0.3 * Math.sin(0.05 * i) + 0.1 * Math.sin(0.5 * i));
    }
    byte[] recording = RecordingEncoder.encode(RecordingFormat.FLAC, voice, 16000);
    Path tone = Files.write(folder.resolve("tone.flac"), recording);
    Path script = Files.writeString(folder.resolve("voice.sh"), SCRIPT);
    engine =
        new CommandEngine(
            List.of("sh", script.toString(), tone.toString()), Duration.ofSeconds(30));
  }

  @Test
  void recordingsDoNotDependOnHowTheyAreGroupedIntoShards() throws IOException {
    Map<String, byte[]> one = byMember(recordings(made("one", 100)));
    Map<String, byte[]> many = byMember(recordings(made("many", 1)));
    assertEquals(one.keySet(), many.keySet());
    one.forEach((name, bytes) -> assertArrayEquals(bytes, many.get(name), name));
    assertEquals(4 * 5, one.size());
  }

  @Test
  void utterancesThatTheEngineCannotSayAreRejectedWithTheReason() throws IOException {
    UnfinishedCorpus corpus = made("rejected", 100);
    CorpusStatistics statistics = corpus.statistics(0, 1);
    assertEquals(20, statistics.rejected());
    assertEquals(0.5, statistics.rejectedFraction());
    List<String> lines = Files.readAllLines(local(corpus, "rejected/00000.jsonl"));
    assertEquals(
        "{\"utterance_id\":\"m5ser/de-s1-sad-1\",\"code\":\"not-spoken\",\"detail\":\"no recording\"}",
        lines.get(0));
  }

  @Test
  void theManifestNamesEveryRecordingAndWhatWasDrawnAndMeasured() throws Exception {
    UnfinishedCorpus corpus = made("manifest", 2);
    corpus.joinManifests(shards(2));
    Map<String, byte[]> recordings = recordings(corpus);
    try (BufferedReader lines = Files.newBufferedReader(local(corpus, "manifest.jsonl"))) {
      List<Utterance> utterances = Manifest.read(lines, "manifest.jsonl");
      assertEquals(recordings.size(), utterances.size());
      for (Utterance utterance : utterances) {
        byte[] recording = recordings.get(utterance.recording());
        double seconds = AudioDecoder.decode(recording).durationSeconds();
        assertEquals(seconds, Double.parseDouble(utterance.extra().get("seconds")), 1e-3);
        assertEquals("neutral", utterance.extra().get("text_kind"));
        assertTrue(utterance.extra().containsKey("drawn_pitch"));
        assertTrue(utterance.extra().containsKey("measured_level"));
      }
    }
  }

  @Test
  void aResumedCorpusKeepsItsShardsAndRefusesAnotherPlan() {
    UnfinishedCorpus corpus = made("resumed", 2);
    assertEquals(List.of(), corpus.missing(shards(2)));
    corpus.resume(plan(1).fingerprint());
    assertEquals(List.of(), corpus.missing(shards(2)));
    assertEquals(
        "polyser.synthesize.resume must be false where settings or version differ from those of the"
            + " unfinished corpus, got true with "
            + corpus.folder(),
        assertThrows(InvalidInputException.class, () -> corpus.resume(plan(2).fingerprint()))
            .getMessage());
    corpus.begin(plan(1).fingerprint());
    assertEquals(shards(2), corpus.missing(shards(2)).size());
  }

  @Test
  void whatShardsDependOnIsInTheirFingerprint() {
    UnfinishedCorpus corpus = UnfinishedCorpus.of(folder.resolve("x").toString());
    Production opus = new Production(engine, RecordingFormat.OPUS);
    assertEquals(
        5,
        Set.of(
                new ShardWriter(plan(1), production(), corpus, 1).fingerprint(),
                new ShardWriter(plan(1), production(), corpus, 2).fingerprint(),
                new ShardWriter(plan(2), production(), corpus, 1).fingerprint(),
                new ShardWriter(plan(1), opus, corpus, 1).fingerprint(),
                plan(1).fingerprint())
            .size());
    assertEquals(
        new ShardWriter(plan(1), production(), corpus, 1).fingerprint(),
        new ShardWriter(plan(1), production(), corpus, 1).fingerprint());
  }

  @Test
  void aFinishedCorpusHasNothingLeftOfItsGrowth() throws IOException {
    UnfinishedCorpus corpus = made("finished", 100);
    corpus.joinManifests(1);
    Path output = folder.resolve("corpus");
    corpus.finish(output.toString());
    assertFalse(Files.exists(Path.of(URI.create(corpus.folder()))));
    try (var files = Files.list(output)) {
      assertEquals(
          List.of("manifest.jsonl", "rejected", "shards"),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .toList());
    }
  }

  @Test
  void theCardTellsCountsAndComparesWithWhatIsCited() {
    UnfinishedCorpus corpus = made("card", 100);
    String card = new DataCard(plan(1), corpus.statistics(0, 1), production()).text();
    assertTrue(
        card.contains("20 utterances, 0.01 hours, 2 languages, 2 emotions, 4 speakers"), card);
    assertTrue(card.contains("| sad | 0 | 0.00 | 0.00 |"), card);
    assertTrue(card.contains("This corpus has no neutral speech to compare with."), card);
  }

  private UnfinishedCorpus made(String name, int batches) {
    UnfinishedCorpus corpus = UnfinishedCorpus.of(folder.resolve(name).toString());
    corpus.begin(plan(1).fingerprint());
    ShardWriter writer = new ShardWriter(plan(1), production(), corpus, batches);
    for (int shard = 0; shard < writer.shards(); shard++) {
      writer.write(shard);
    }
    return corpus;
  }

  private Production production() {
    return new Production(engine, RecordingFormat.FLAC);
  }

  private int shards(int batches) {
    return (plan(1).batches() + batches - 1) / batches;
  }

  private static SynthesisPlan plan(long seed) {
    ConditionsConfig conditions = new ConditionsConfig(0.5, 0.5, 0.3, 0.2);
    return new SynthesisPlan(
        new SynthesisConfig(
            List.of("de", "fr"), List.of("happy", "sad"), 2, 5, 0, seed, conditions),
        new Voices(Map.of("de", List.of("f2", "m3"), "fr", List.of("f2", "m3"))));
  }

  /** Of all shards, by the name that a manifest has for each. */
  private static Map<String, byte[]> recordings(UnfinishedCorpus corpus) throws IOException {
    Map<String, byte[]> recordings = new TreeMap<>();
    try (var shards = Files.list(local(corpus, "shards"))) {
      for (Path shard : shards.filter(file -> file.toString().endsWith(".tar")).toList()) {
        String prefix = "shards/" + shard.getFileName() + "!/";
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(shard))) {
          TarArchiveEntry entry = tar.getNextTarEntry();
          while (entry != null) {
            recordings.put(prefix + entry.getName(), tar.readAllBytes());
            entry = tar.getNextTarEntry();
          }
        }
      }
    }
    return recordings;
  }

  private static Map<String, byte[]> byMember(Map<String, byte[]> recordings) {
    Map<String, byte[]> byMember = new TreeMap<>();
    recordings.forEach((name, bytes) -> byMember.put(name.replaceFirst(".*!/", ""), bytes));
    return byMember;
  }

  private static Path local(UnfinishedCorpus corpus, String name) {
    return Path.of(URI.create(corpus.folder())).resolve(name);
  }
}
