package org.polyser.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.Utterance;
import org.polyser.fixtures.TarShard;

/**
 * A corpus of loose files once more in every other layout that the featurize job reads.
 *
 * @param corpus a folder with {@code manifest.jsonl}
 */
record Layouts(Path corpus) {

  /** What stands before the ids of a layout's utterances, and its shard; loose files have none. */
  static final Map<String, String> SHARDS =
      Map.of("loose", "", "tar", "a.tar", "gzip", "a.tar.gz", "sequence", "a.seq");

  /** Adds the shards, and writes a manifest for every layout: {@code manifest-LAYOUT.jsonl}. */
  void write() throws IOException {
    List<Utterance> utterances = utterances();
    Map<String, byte[]> recordings = new LinkedHashMap<>();
    TarShard tar = new TarShard();
    for (Utterance utterance : utterances) {
      byte[] bytes = Files.readAllBytes(corpus.resolve(utterance.recording()));
      recordings.put(utterance.recording(), bytes);
      tar.file(utterance.recording(), bytes);
    }
    byte[] shard = tar.bytes();
    Path shards = Files.createDirectory(corpus.resolve("shards"));
    Files.write(shards.resolve("a.tar"), shard);
    Files.write(shards.resolve("a.tar.gz"), compressed(shard));
    SequenceFiles.write(shards.resolve("a.seq"), recordings);
    for (Map.Entry<String, String> layout : SHARDS.entrySet()) {
      writeManifest(layout.getKey(), layout.getValue(), utterances);
    }
  }

  private List<Utterance> utterances() throws IOException {
    try (var lines = Files.newBufferedReader(corpus.resolve("manifest.jsonl"))) {
      return Manifest.read(lines, "manifest.jsonl");
    }
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    return compressed.toByteArray();
  }

  private void writeManifest(String layout, String shard, List<Utterance> utterances)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (Utterance utterance : utterances) {
      String prefix = shard.isEmpty() ? "" : "shards/" + shard + "!/";
      lines.add(
          Manifest.toLine(
              Utterance.builder(
                      layout + "/" + utterance.utteranceId(),
                      utterance.dataset(),
                      utterance.language(),
                      prefix + utterance.recording())
                  .build()));
    }
    Files.writeString(corpus.resolve(name(layout)), String.join("\n", lines) + "\n");
  }

  /** The manifest of a layout. */
  static String name(String layout) {
    return "manifest-" + layout + ".jsonl";
  }

  /** The manifests of all layouts, as a HOCON list. */
  static String list(Store store, String folder) {
    return SHARDS.keySet().stream()
        .sorted()
        .map(layout -> "\"" + store.uri(folder + "/" + name(layout)) + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
