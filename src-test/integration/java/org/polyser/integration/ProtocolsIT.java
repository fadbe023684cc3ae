package org.polyser.integration;

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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.fixtures.TinyCorpus;
import org.polyser.jobs.launch.JobName;

/** Every protocol of folds once, on two corpora, trained and tested in this JVM. */
class ProtocolsIT {

  private static final TinyCorpus LEFT = new TinyCorpus("left", List.of("de"), 4, 1);
  private static final TinyCorpus RIGHT = new TinyCorpus("right", List.of("it"), 4, 1);

  @TempDir private static Path folder;

  @BeforeAll
  static void featurize() throws IOException {
    LEFT.write(folder.resolve("left"));
    RIGHT.write(folder.resolve("right"));
    InProcess.run(
            JobName.FEATURIZE,
            "input=[\"%1$s/left/manifest.jsonl\",\"%1$s/right/manifest.jsonl\"]".formatted(folder),
            "output=" + folder.resolve("features"))
        .requireDone();
  }

  /** Runs the protocol, whose report keeps the schema, and gives what was said. */
  private static String evaluate(String protocol, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("protocol=" + protocol));
    Chain.SMALL.forEach(word -> command.add("polyser.train." + word));
    command.add("polyser.train.epochs=1");
    command.add("input=" + folder.resolve("features"));
    command.add("output=" + folder.resolve(protocol));
    command.addAll(List.of(words));
    Outcome outcome = InProcess.run(JobName.EVALUATE, command.toArray(String[]::new));
    outcome.requireDone();
    ReportSchema.requireKept(folder.resolve(protocol + "/report.json"));
    return outcome.stderr();
  }

  private static JsonNode report(String protocol) throws IOException {
    return Json.read(folder.resolve(protocol + "/report.json"));
  }

  private static String page(String protocol, String name) throws IOException {
    return Files.readString(folder.resolve(protocol + "/" + name));
  }

  @Test
  void speaker_independent_folds_share_rows_and_train_only_what_is_missing() throws IOException {
    String[] words = {"folds=2", "seeds=[1,2]", "baselines=[linear-probe]", "probes=[]"};
    evaluate("speaker-independent", words);
    JsonNode report = report("speaker-independent");
    assertEquals(2, report.path("rows").size());
    for (JsonNode row : report.path("rows")) {
      assertEquals(LEFT.utterances(), row.path("n").asInt());
      assertEquals("speaker", row.path("interval_unit").asText());
      assertEquals(4, row.path("interval_count").asInt());
      assertEquals(2, row.path("seeds").path("uar").size());
      assertEquals(0, row.path("leaked_speakers").asInt(-1));
      assertEquals(0, row.path("seen").path("speakers").asInt(-1));
      assertTrue(row.path("seen").path("dataset").asBoolean());
      assertFalse(row.has("fold"));
    }
    assertEquals(
        List.of("1 1", "1 2", "2 1", "2 2"),
        StreamSupport.stream(report.path("learning_curve").spliterator(), false)
            .map(point -> point.path("fold").asText() + " " + point.path("seed").asText())
            .toList());
    assertEveryUtteranceHasPredictions(2);
    assertTrue(
        page("speaker-independent", "report.html").contains("32 of 32 utterances, on 2 maps"));

    Path kept = folder.resolve("speaker-independent/folds/1/seed-1/model.safetensors");
    FileTime before = Files.getLastModifiedTime(kept);
    Repository.delete(folder.resolve("speaker-independent/folds/2/seed-1"));
    String said =
        evaluate(
            "speaker-independent",
            Stream.concat(Stream.of(words), Stream.of("resume=true")).toArray(String[]::new));
    assertTrue(said.contains("fold 2, seed 1: trains"), said);
    assertTrue(said.contains("fold 2, seed 2: its model is there"), said);
    assertEquals(before, Files.getLastModifiedTime(kept));
    assertEquals(report.path("rows"), report("speaker-independent").path("rows"));
  }

  private static void assertEveryUtteranceHasPredictions(int count) {
    Map<String, Integer> predictions = new TreeMap<>();
    try (LocalSpark spark = new LocalSpark()) {
      for (Row row : spark.rows(folder.resolve("speaker-independent/predictions"))) {
        predictions.merge(row.getAs("utterance_id"), 1, Integer::sum);
      }
    }
    assertEquals(LEFT.utterances() + RIGHT.utterances(), predictions.size());
    predictions.forEach((id, times) -> assertEquals(count, times, id));
  }

  @Test
  void cross_corpus_trains_on_each_dataset_and_tests_on_the_other() throws IOException {
    evaluate("cross-corpus", "baselines=[majority]", "probes=[]");
    assertRows("cross-corpus", "left right", "right left");
    assertTrue(page("cross-corpus", "report.html").contains("From corpus to corpus"));
    JsonNode model = Json.read(folder.resolve("cross-corpus/folds/left/provenance.json"));
    assertEquals(List.of("left"), Json.texts(model.path("facts").path("seen_datasets")));
  }

  @Test
  void leave_one_corpus_out_tests_each_dataset_by_the_model_of_the_others() throws IOException {
    evaluate("leave-one-corpus-out", "baselines=[]", "probes=[]", "page.map-utterances=0");
    assertRows("leave-one-corpus-out", "right right", "left left");
  }

  /** The fold and dataset of each row, none of whose datasets the model had seen. */
  private static void assertRows(String protocol, String... expected) throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : report(protocol).path("rows")) {
      rows.add(row.path("fold").asText() + " " + row.path("dataset").asText());
      assertEquals(protocol, row.path("protocol").asText());
      assertEquals(LEFT.utterances(), row.path("n").asInt());
      assertEquals(0, row.path("leaked_speakers").asInt(-1));
      assertFalse(row.path("seen").path("dataset").asBoolean(true));
      assertEquals(protocol.equals("cross-corpus") ? 1 : 0, row.path("baselines").size());
    }
    assertEquals(Stream.of(expected).sorted().toList(), rows.stream().sorted().toList());
  }

  /** Four takes of four emotions are enough of a speaker to rank. */
  @Test
  void functionals_ranked_within_a_speaker_are_trained_in_two_stages_and_tested()
      throws IOException {
    new TinyCorpus("both", List.of("de", "it"), 3, 4).write(folder.resolve("both"));
    InProcess.run(
            JobName.FEATURIZE,
            "input=" + folder.resolve("both/manifest.jsonl"),
            "output=" + folder.resolve("many"))
        .requireDone();
    String said =
        evaluate(
            "leave-one-language-out",
            "--conf",
            Repository.path("conf/recipes/zero-shot.conf").toString(),
            "input=" + folder.resolve("many"),
            "seeds=[1]",
            "baselines=[majority]",
            "polyser.train.stages=[{name=one,languages=[de,it]},{name=two,language-alignment=2}]",
            "polyser.train.aligner.functionals.normalisation=speaker");
    assertTrue(said.contains("stage two: epoch 1 is kept"), said);
    for (JsonNode row : report("leave-one-language-out").path("rows")) {
      assertEquals(48, row.path("n").asInt());
      assertEquals(0, row.path("leaked_speakers").asInt(-1));
    }
    JsonNode model =
        Json.read(folder.resolve("leave-one-language-out/folds/de/seed-1/aligner.json"));
    JsonNode functionals = model.path("aligner").path("functionals");
    assertEquals("SPEAKER", functionals.path("normalisation").asText(), model::toString);
  }

  @Test
  void emobox_says_which_speakers_its_folds_have_on_both_sides() throws IOException {
    publish(
        1, speakers(1, 2) + lines(3, "angry", "sad"), lines(3, "happy", "neutral") + speakers(4));
    publish(2, speakers(3, 4), speakers(1, 2));
    String published = "emobox=" + folder.resolve("published");
    evaluate("emobox", published, "datasets=[left]", "baselines=[]", "probes=[]");
    JsonNode rows = report("emobox").path("rows");
    assertEquals(1, rows.size());
    assertEquals(2 + 4 + 8, rows.get(0).path("n").asInt());
    assertEquals(1, rows.get(0).path("leaked_speakers").asInt(), "left/de3");
    assertEquals(1, rows.get(0).path("seen").path("speakers").asInt());
    assertFalse(rows.get(0).has("fold"));
    String markdown = page("emobox", "report.md");
    assertTrue(markdown.contains("| leaked speakers |"), markdown);
    assertTrue(page("emobox", "report.html").contains("whose folds have 1 speaker on both sides"));
    assertTrue(Files.exists(folder.resolve("emobox/folds/left-1/model.safetensors")));
    assertTrue(Files.exists(folder.resolve("emobox/predictions/fold=left-2")));
  }

  /** All utterances of speakers. */
  private static String speakers(Integer... speakers) {
    return Stream.of(speakers)
        .map(speaker -> lines(speaker, TinyCorpus.EMOTIONS.toArray(String[]::new)))
        .collect(Collectors.joining());
  }

  /** Lines as EmoBox has them. */
  private static String lines(int speaker, String... emotions) {
    String line =
        "{\"key\": \"left-%1$s\", \"dataset\": \"left\", \"wav\": \"downloads/left/wav/%1$s.wav\","
            + " \"type\": \"raw\", \"sample_rate\": 16000, \"task\": \"category\","
            + " \"length\": 1.5, \"emo\": \"%2$s\", \"channel\": 1}%n";
    return Stream.of(emotions)
        .map(emotion -> line.formatted("de%d-%s-1".formatted(speaker, emotion), emotion))
        .collect(Collectors.joining());
  }

  private static void publish(int fold, String train, String test) throws IOException {
    Path published =
        Files.createDirectories(folder.resolve("published/left/fold_%d".formatted(fold)));
    Files.writeString(published.resolve("left_train_fold_%d.jsonl".formatted(fold)), train);
    Files.writeString(published.resolve("left_test_fold_%d.jsonl".formatted(fold)), test);
  }
}
