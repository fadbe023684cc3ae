package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyser.fixtures.TinyCorpus;
import org.polyser.jobs.spark.Schemas;

/** The same corpus gives the same features, whatever store and layout it is read from. */
class StorageIT {

  private static final TinyCorpus CORPUS = new TinyCorpus("stored", List.of("de", "it"), 1, 1);

  private static final List<String> STORES = List.of("file", "hdfs", "s3a");

  /** Features by what stored them: utterance to bytes, in hexadecimal digits. */
  private static final Map<String, Map<String, String>> FEATURES = new TreeMap<>();

  @BeforeAll
  static void featurizeEverywhere() throws IOException {
    Path folder = Repository.scratch("stores");
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    CORPUS.write(corpus);
    new Layouts(corpus).write();
    for (String name : STORES) {
      Path own = Files.createDirectory(folder.resolve(name));
      try (Store store = start(name, own)) {
        store.put(corpus);
        featurize(store);
        store.take("features", own.resolve("features"));
      }
    }
    try (LocalSpark spark = new LocalSpark()) {
      for (String name : STORES) {
        FEATURES.put(name, logMels(spark.rows(folder.resolve(name).resolve("features/data"))));
      }
    }
  }

  private static Store start(String name, Path folder) throws IOException {
    return switch (name) {
      case "hdfs" -> HdfsProcesses.start(folder);
      case "s3a" -> S3Processes.start(folder);
      default -> new LocalFolder(folder);
    };
  }

  private static void featurize(Store store) {
    List<String> command = new ArrayList<>(List.of("featurize"));
    command.add("input=" + Layouts.list(store, "corpus"));
    // Whatever is rejected is missed below.
    command.add("max-rejected-fraction=0.99");
    command.add("output=" + store.uri("features"));
    command.addAll(List.of("--", "--master", "local[1]"));
    command.addAll(store.sparkOptions());
    Command.polyser(command.toArray(String[]::new)).requireDone();
  }

  private static Map<String, String> logMels(List<Row> rows) {
    Map<String, String> features = new TreeMap<>();
    for (Row row : rows) {
      byte[] logMel = row.getAs(Schemas.LOG_MEL);
      features.put(row.getAs(Schemas.UTTERANCE_ID), HexFormat.of().formatHex(logMel));
    }
    return features;
  }

  @ParameterizedTest
  @MethodSource
  void layout_in_a_store_gives_the_same_features(String layout, String store) {
    Map<String, String> loose = of("loose", "file");
    assertEquals(CORPUS.utterances(), loose.size());
    assertEquals(loose, of(layout, store));
  }

  static Stream<Arguments> layout_in_a_store_gives_the_same_features() {
    return STORES.stream()
        .flatMap(
            store ->
                Layouts.SHARDS.keySet().stream()
                    .sorted()
                    .map(layout -> Arguments.of(layout, store)));
  }

  /** The features of a layout, by the ids that the utterances have in every layout. */
  private static Map<String, String> of(String layout, String store) {
    Map<String, String> features = new TreeMap<>();
    FEATURES
        .get(store)
        .forEach(
            (id, logMel) -> {
              if (id.startsWith(layout + "/")) {
                features.put(id.substring(layout.length() + 1), logMel);
              }
            });
    return features;
  }
}
