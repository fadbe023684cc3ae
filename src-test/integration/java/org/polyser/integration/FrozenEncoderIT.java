package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyser.jobs.launch.JobName;

/** An aligner on a small frozen speech encoder, from training to scores. */
class FrozenEncoderIT {

  private static final int WIDTH = 24;

  private static Path folder;
  private static Path encoder;

  @BeforeAll
  static void trainOnTheEncoder() throws IOException {
    folder = Repository.scratch("frozen-encoder");
    encoder = new SmallSpeechEncoder(WIDTH).write(folder.resolve("small.onnx"));
    Command.polyser(training("aligner")).requireDone();
  }

  private static String[] training(String name, String... more) {
    List<String> words = new ArrayList<>(List.of("train"));
    words.addAll(Chain.SMALL);
    words.add("aligner.channels=[]");
    words.add("encoder-input.window=300");
    words.add("speech-encoder=" + encoder);
    words.add("exclude-languages=[" + Chain.HELD_OUT + "]");
    words.add("input=" + Chain.done().path("features"));
    words.add("output=" + folder.resolve(name));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private static String[] using(String job, String input, String output, String speechEncoder) {
    return new String[] {
      job,
      "labels=[angry,happy,neutral,sad]",
      "input=" + Chain.done().path(input),
      "aligner=" + folder.resolve("aligner"),
      "speech-encoder=" + speechEncoder,
      "output=" + folder.resolve(output)
    };
  }

  @Test
  void the_model_folder_says_what_it_stands_on() throws IOException {
    JsonNode shape = Json.read(folder.resolve("aligner/aligner.json"));
    JsonNode frozen = shape.path("speech_encoder");
    assertEquals("small.onnx", frozen.path("name").asText());
    assertEquals(WIDTH, frozen.path("width").asInt());
    assertEquals(2, frozen.path("frame_step").asInt());
    assertEquals(300, frozen.path("input").path("window").asInt());
    assertEquals(WIDTH, shape.path("aligner").path("num_mels").asInt());
    assertEquals(0, shape.path("aligner").path("channels").size());
    JsonNode facts = Json.read(folder.resolve("aligner/provenance.json")).path("facts");
    String identity = "small.onnx@sha256:" + frozen.path("fingerprint").asText();
    assertEquals(identity, facts.path("speech_encoder").asText());
    String card = Files.readString(folder.resolve("aligner/README.md"));
    assertTrue(card.contains("| speech encoder, frozen | " + identity + " |"), card);
  }

  /** Hours of speech are counted in log-mel, as for any aligner. */
  @Test
  void what_training_has_seen_is_the_same_as_without_the_encoder() throws IOException {
    JsonNode with = Json.read(folder.resolve("aligner/provenance.json")).path("facts");
    JsonNode without = Json.read(Chain.done().path("aligner/provenance.json")).path("facts");
    for (String fact : List.of("seen_frames", "seen_utterances", "seen_speakers")) {
      assertEquals(without.path(fact), with.path(fact), fact);
    }
  }

  @Test
  void the_same_words_give_the_same_model() throws IOException {
    Command.polyser(training("again", "spark.default.parallelism=5")).requireDone();
    for (String file : List.of("model.safetensors", "speech_encoder.onnx")) {
      assertEquals(
          -1, Files.mismatch(folder.resolve("aligner/" + file), folder.resolve("again/" + file)));
    }
  }

  @Test
  void it_is_evaluated_and_scores_with_the_same_encoder() throws IOException {
    Command.polyser(using("evaluate", "features", "report", encoder.toString())).requireDone();
    JsonNode rows = Json.read(folder.resolve("report/report.json")).path("rows");
    assertEquals(3, rows.size());
    for (JsonNode row : rows) {
      assertEquals(Chain.CORPUS.utterancesOfLanguage(), row.path("n").asInt());
    }
    Command.polyser(using("score", "calls", "scores", encoder.toString())).requireDone();
    try (LocalSpark spark = new LocalSpark()) {
      List<String> codes =
          spark.rows(folder.resolve("scores/scores")).stream()
              .map(row -> row.getStruct(row.fieldIndex("status")).getString(0))
              .sorted()
              .toList();
      assertEquals(List.of("empty", "ok", "ok", "ok"), codes);
    }
  }

  @Test
  void no_encoder_and_another_are_refused() throws IOException {
    Path other = new SmallSpeechEncoder(WIDTH + 1).write(folder.resolve("other.onnx"));
    refused(using("evaluate", "features", "refused", ""))
        .requireBlames("speech-encoder must be the one", "small.onnx@sha256:", "got none");
    refused(using("score", "calls", "refused", other.toString()))
        .requireBlames("speech-encoder must be the one", "got other.onnx@sha256:");
  }

  @Test
  void an_encoder_for_an_aligner_that_has_none_is_refused() {
    String[] words = using("evaluate", "features", "refused", encoder.toString());
    words[3] = "aligner=" + Chain.done().path("aligner");
    refused(words).requireBlames("speech-encoder must be empty", "got " + encoder);
  }

  @Test
  void training_refuses_what_cannot_be_done_with_frozen_frames() {
    refused(training("refused", "augmentation.speed=0.1"))
        .requireBlames("polyser.train.augmentation.speed must be 0", "got 0.1");
    refused(training("refused", "encoder-input.window=3000"))
        .requireBlames("polyser.train.encoder-input.window must be 300", "got 3000");
    refused(training("refused", "speech-encoder=" + folder.resolve("none.onnx")))
        .requireBlames("speech-encoder must be a file", "none.onnx");
  }

  /** In this JVM: it never comes to the work. */
  private static Outcome refused(String[] words) {
    JobName job = JobName.valueOf(words[0].toUpperCase(Locale.ROOT));
    return InProcess.run(job, Arrays.copyOfRange(words, 1, words.length));
  }

  @Test
  void describe_shows_the_frames_in_place_of_the_log_mel() {
    Outcome outcome =
        Command.polyser(
                "train",
                "--describe",
                "aligner.channels=[]",
                "encoder-input.window=300",
                "speech-encoder=" + encoder)
            .requireDone();
    String text = outcome.stdout();
    assertTrue(text.matches("(?s).*\nencoder_frames +input +\\[N, 24, T] +0\n.*"), text);
    assertTrue(text.contains("a frame every 20 ms"), text);
    assertTrue(text.contains("small.onnx, frozen, [N, 24, T]"), text);
  }
}
