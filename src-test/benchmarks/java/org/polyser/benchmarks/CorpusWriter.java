package org.polyser.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.Utterance;
import org.polyser.fixtures.TarShard;

/** One corpus in one codec: files or shards, and at last the manifest. */
final class CorpusWriter {

  private static final String DATASET = "benchmark";

  /** The language is not known: BCP-47's own word for it. */
  private static final String LANGUAGE = "und";

  private final BenchmarkCodec codec;
  private final Path folder;
  private final BenchmarkOptions options;
  private final List<String> lines = new ArrayList<>();
  private TarShard shard = new TarShard();
  private int inShard;
  private int numShards;

  CorpusWriter(BenchmarkCodec codec, Path folder, BenchmarkOptions options) throws IOException {
    this.codec = codec;
    this.folder = folder;
    this.options = options;
    Files.createDirectories(folder.resolve(options.tar() ? "shards" : "audio"));
  }

  void add(int index, float[] samples) throws IOException {
    String name = "%06d.%s".formatted(index, codec.extension());
    byte[] bytes = codec.encode(samples);
    String recording = options.tar() ? pack(name, bytes) : writeLoose(name, bytes);
    String id = "%s/%06d".formatted(DATASET, index);
    lines.add(Manifest.toLine(Utterance.builder(id, DATASET, LANGUAGE, recording).build()));
  }

  private String writeLoose(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve("audio").resolve(name), bytes);
    return "audio/" + name;
  }

  private String pack(String name, byte[] bytes) throws IOException {
    String recording = shardName() + "!/" + name;
    shard.file(name, bytes);
    if (++inShard == options.perShard()) {
      closeShard();
    }
    return recording;
  }

  private String shardName() {
    return "shards/%05d.tar".formatted(numShards);
  }

  private void closeShard() throws IOException {
    Files.write(folder.resolve(shardName()), shard.bytes());
    shard = new TarShard();
    inShard = 0;
    numShards++;
  }

  void finish() throws IOException {
    if (inShard > 0) {
      closeShard();
    }
    Files.write(folder.resolve("manifest.jsonl"), lines);
  }
}
