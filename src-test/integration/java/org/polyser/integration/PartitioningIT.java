package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.fixtures.TinyCorpus;
import org.polyser.jobs.spark.Schemas;

/** The same features come of any number of tasks, in one JVM or in several. */
class PartitioningIT {

  private static final TinyCorpus CORPUS = new TinyCorpus("parted", List.of("de", "it"), 3, 6);

  @TempDir private Path folder;

  @Test
  void one_task_and_many_on_two_executors_give_the_same_bytes() throws IOException {
    CORPUS.write(folder.resolve("corpus"));
    Path whole = featurize("whole", "192 MiB", "local[1]");
    Path parted = featurize("parted", "1 MiB", "local-cluster[2,1,1024]");

    assertTrue(numFiles(whole) < numFiles(parted), numFiles(parted) + " files");
    assertEquals(fingerprint(whole), fingerprint(parted));
    try (LocalSpark spark = new LocalSpark()) {
      List<Row> expected = ordered(spark, whole);
      assertEquals(CORPUS.utterances(), expected.size());
      List<Row> actual = ordered(spark, parted);
      assertEquals(CORPUS.utterances(), actual.size());
      for (int i = 0; i < actual.size(); i++) {
        assertEquals(expected.get(i).json(), actual.get(i).json());
      }
    }
  }

  private Path featurize(String name, String fileSize, String master) {
    Path output = folder.resolve(name);
    Command.polyser(
            "featurize",
            "input=" + folder.resolve("corpus/manifest.jsonl"),
            "output=" + output,
            "output-file-size=" + fileSize,
            "--",
            "--master",
            master)
        .requireDone();
    return output;
  }

  private static long numFiles(Path features) throws IOException {
    try (Stream<Path> files = Files.walk(features.resolve("data"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  private static String fingerprint(Path features) throws IOException {
    return Json.read(features.resolve("provenance.json")).path("fingerprint").asText();
  }

  private static List<Row> ordered(LocalSpark spark, Path features) {
    return spark.rows(features.resolve("data")).stream()
        .sorted(Comparator.comparing(row -> row.<String>getAs(Schemas.UTTERANCE_ID)))
        .toList();
  }
}
