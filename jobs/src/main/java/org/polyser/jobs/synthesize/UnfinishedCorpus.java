package org.polyser.jobs.synthesize;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.polyser.config.Rule;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.provenance.Fingerprint;

/**
 * The folder in which a corpus grows, beside its output: a shard is done when its statistics are
 * there. At the end it becomes the output.
 *
 * @param folder with its scheme
 */
record UnfinishedCorpus(String folder) implements Serializable {

  private static final String PLAN = "plan.sha256";

  static UnfinishedCorpus of(String output) {
    return new UnfinishedCorpus(HadoopFiles.qualified(output) + ".unfinished");
  }

  private Path path(String name) {
    return new Path(folder, name);
  }

  private static String numbered(String kind, int shard, String extension) {
    return "%s/%05d.%s".formatted(kind, shard, extension);
  }

  /** Path of a shard, relative to the manifest. */
  static String shard(int index) {
    return numbered("shards", index, "tar");
  }

  Path tar(int index) {
    return path(shard(index));
  }

  Path lines(int index) {
    return path(numbered("parts", index, "jsonl"));
  }

  Path rejected(int index) {
    return path(numbered("rejected", index, "jsonl"));
  }

  private Path statistics(int index) {
    return path(numbered("statistics", index, "json"));
  }

  /** Starts anew, whatever is there. */
  void begin(Fingerprint plan) {
    HadoopFiles.delete(folder);
    HadoopFiles.write(path(PLAN), plan.sha256().getBytes(StandardCharsets.UTF_8));
  }

  /** Goes on with what is there, if that is of the same plan; else starts anew. */
  void resume(Fingerprint plan) {
    if (!HadoopFiles.exists(path(PLAN).toString())) {
      begin(plan);
      return;
    }
    Rule.require(
        HadoopFiles.readText(path(PLAN).toString()).equals(plan.sha256()),
        "polyser.synthesize.resume",
        "must be false where settings or version differ from those of the unfinished corpus",
        "true with " + folder);
  }

  List<Integer> missing(int shards) {
    return IntStream.range(0, shards)
        .filter(index -> !HadoopFiles.exists(statistics(index).toString()))
        .boxed()
        .toList();
  }

  /** Marks a shard as done. */
  void done(int index, CorpusStatistics statistics) {
    HadoopFiles.write(statistics(index), statistics.toJson().getBytes(StandardCharsets.UTF_8));
  }

  CorpusStatistics statistics(int from, int to) {
    CorpusStatistics sum = CorpusStatistics.EMPTY;
    for (int index = from; index < to; index++) {
      String file = statistics(index).toString();
      sum = sum.plus(CorpusStatistics.parse(HadoopFiles.readText(file), file));
    }
    return sum;
  }

  /** Joins the manifests of all shards, which together may be larger than memory. */
  Fingerprint joinManifests(int shards) {
    Path manifest = path("manifest.jsonl");
    FileSystem files = HadoopFiles.fileSystem(manifest);
    try {
      try (OutputStream out = files.create(manifest, true)) {
        for (int index = 0; index < shards; index++) {
          try (InputStream part = files.open(lines(index))) {
            part.transferTo(out);
          }
        }
      }
      try (InputStream written = files.open(manifest)) {
        return Fingerprint.of(written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String name, String content) {
    HadoopFiles.write(path(name), content.getBytes(StandardCharsets.UTF_8));
  }

  /** Becomes the output, without what only a corpus that grows needs. */
  void finish(String output) {
    List.of(PLAN, "parts", "statistics").forEach(name -> HadoopFiles.delete(path(name).toString()));
    HadoopFiles.move(new Path(folder), HadoopFiles.qualified(output));
  }
}
