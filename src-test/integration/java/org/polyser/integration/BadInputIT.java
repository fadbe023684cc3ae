package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.fixtures.TinyCorpus;
import org.polyser.jobs.launch.JobName;

/** Every mistake of a user ends with exit code 2 and one line that names what, rule and value. */
class BadInputIT {

  private static final String GOOD_LINE =
      """
      {"utterance_id":"x/1","dataset":"x","language":"de","recording":"1.wav","emotion":"sad"}
      """;

  private static Chain chain;

  @TempDir private Path folder;

  @BeforeAll
  static void runTheChain() {
    chain = Chain.done();
  }

  @Test
  void missing_corpus_folder_is_named() {
    Path corpus = folder.resolve("corpus");
    InProcess.run(JobName.MANIFEST, "input=" + corpus, output())
        .requireBlames("polyser.manifest.input", "must exist", corpus.toString());
  }

  @Test
  void missing_corpus_folder_is_named_through_the_launcher() {
    Path corpus = folder.resolve("corpus");
    Command.polyser("manifest", "input=" + corpus, output())
        .requireBlames("polyser.manifest.input", "must exist", corpus.toString());
  }

  @Test
  void folder_that_is_no_corpus_is_named() {
    InProcess.run(JobName.MANIFEST, "input=" + folder, output())
        .requireBlames(folder.toString(), "must be a corpus", "got none");
  }

  @Test
  void unknown_job_is_answered_with_the_nearest() {
    Command.polyser("trian").requireBlames("trian", "not a job", "train?");
  }

  @Test
  void duplicate_id_in_a_manifest_is_named() throws IOException {
    Path manifest = write("manifest.jsonl", GOOD_LINE + GOOD_LINE);
    InProcess.run(JobName.FEATURIZE, "input=" + manifest, output())
        .requireBlames("utterance_id", "must be unique", "x/1");
  }

  @Test
  void duplicate_id_in_a_corpus_is_named() throws IOException {
    new TinyCorpus("twice", List.of("de"), 1, 1).write(folder);
    Path manifest = folder.resolve("manifest.jsonl");
    String lines = Files.readString(manifest);
    Files.writeString(manifest, lines + lines.lines().findFirst().orElseThrow() + "\n");
    InProcess.run(JobName.MANIFEST, "input=" + folder, output())
        .requireBlames("must break no rule", "1 violations", "twice/de1-angry-1", "duplicate-id");
  }

  @Test
  void malformed_line_of_a_manifest_is_named() throws IOException {
    Path manifest = write("manifest.jsonl", GOOD_LINE + "{\"utterance_id\":\n");
    InProcess.run(JobName.FEATURIZE, "input=" + manifest, output())
        .requireBlames("manifest.jsonl:2", "must be");
  }

  @Test
  void line_of_a_manifest_that_breaks_a_rule_is_named() throws IOException {
    Path manifest = write("manifest.jsonl", GOOD_LINE.replace("\"de\"", "\"no language\""));
    InProcess.run(JobName.FEATURIZE, "input=" + manifest, output())
        .requireBlames("manifest.jsonl:1", "language", "must", "no language");
  }

  @Test
  void more_damaged_recordings_than_allowed_are_counted() {
    Path manifest = chain.path("manifest.jsonl");
    InProcess.run(JobName.FEATURIZE, "input=" + manifest, "max-rejected-fraction=0.01", output())
        .requireBlames("polyser.featurize.max-rejected-fraction", "must be", "3 of 75");
    assertFalse(Files.exists(folder.resolve("output")), "a refused job leaves no output");
  }

  @Test
  void features_of_another_format_are_named() throws IOException {
    String provenance = Files.readString(chain.path("features/provenance.json"));
    String other = provenance.replace("\"format_version\" : 1", "\"format_version\" : 99");
    write("features/provenance.json", other);
    InProcess.run(JobName.TRAIN, "input=" + folder.resolve("features"), output())
        .requireBlames("must hold features of format 1", "got features of format 99");
  }

  @Test
  void folder_that_holds_no_features_is_named() {
    InProcess.run(JobName.TRAIN, "input=" + chain.path("aligner"), output())
        .requireBlames("must hold features", "got aligner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.safetensors",
        "aligner.json",
        "history.jsonl",
        "provenance.json",
        "speech_encoder.onnx",
        "checksums.sha256"
      })
  void one_changed_byte_of_a_model_is_found(String file) throws IOException {
    Path model = Repository.copy(chain.path("aligner"), folder.resolve("aligner"));
    byte[] bytes = Files.readAllBytes(model.resolve(file));
    bytes[file.equals("checksums.sha256") ? checksumOfWeights(bytes) : bytes.length / 2] ^= 1;
    Files.write(model.resolve(file), bytes);
    Outcome outcome =
        InProcess.run(
            JobName.EVALUATE, "input=" + chain.path("features"), "aligner=" + model, output());
    outcome.requireBlames(model.toString(), "checksums.sha256", "must match", "changed");
    assertTrue(file.equals("checksums.sha256") || outcome.stderr().contains(file), file);
  }

  /** Index of a digit; the checksums of what is for people are not compared. */
  private static int checksumOfWeights(byte[] checksums) {
    return new String(checksums, StandardCharsets.US_ASCII).indexOf("  model.safetensors") - 1;
  }

  @Test
  void model_without_one_of_its_files_is_refused() throws IOException {
    Path model = Repository.copy(chain.path("aligner"), folder.resolve("aligner"));
    Files.delete(model.resolve("history.jsonl"));
    InProcess.run(JobName.SCORE, "input=" + chain.path("calls"), "aligner=" + model, output())
        .requireBlames("must hold an aligner", "history.jsonl");
  }

  @Test
  void misspelt_key_is_answered_with_the_nearest() {
    InProcess.run(JobName.TRAIN, "epoch=3", "input=" + chain.path("features"), output())
        .requireBlames("polyser.train.epoch ", "did you mean polyser.train.epochs?");
  }

  @Test
  void misspelt_key_is_found_before_spark_starts() {
    Command.polyser("train", "epoch=3", "input=" + chain.path("features"), output())
        .requireBlames("polyser.train.epoch ", "did you mean polyser.train.epochs?");
  }

  @Test
  void value_that_breaks_a_rule_is_named() {
    InProcess.run(JobName.TRAIN, "epochs=0", "input=" + chain.path("features"), output())
        .requireBlames("polyser.train.epochs must be > 0, got 0");
  }

  @Test
  void value_of_another_type_is_named() {
    InProcess.run(JobName.TRAIN, "epochs=many", "input=" + chain.path("features"), output())
        .requireBlames("polyser.train.epochs must be a number, got many");
  }

  @Test
  void missing_key_is_named() {
    InProcess.run(JobName.TRAIN, "input=" + chain.path("features"))
        .requireBlames("polyser.train.output must be given");
  }

  @Test
  void output_that_exists_is_kept() throws IOException {
    Path model = chain.path("aligner");
    byte[] before = Files.readAllBytes(model.resolve("model.safetensors"));
    InProcess.run(JobName.TRAIN, "input=" + chain.path("features"), "output=" + model)
        .requireBlames("polyser.train.output must not exist", "overwrite=true", model.toString());
    assertEquals(before.length, Files.size(model.resolve("model.safetensors")));
  }

  @Test
  void filters_that_leave_nothing_are_named() {
    InProcess.run(JobName.TRAIN, "languages=[sv]", "input=" + chain.path("features"), output())
        .requireBlames("polyser.train", "filters", "got none");
  }

  @Test
  void batch_that_no_process_has_room_for_is_named() {
    InProcess.run(
            JobName.TRAIN,
            "batch-size-per-worker=20000",
            "input=" + chain.path("features"),
            output())
        .requireBlames(
            "org.bytedeco.javacpp.maxbytes must be >= ",
            "minibatches of 20000 utterances (polyser.train.batch-size-per-worker), got 1024m");
  }

  @Test
  void missing_configuration_file_is_named() {
    Path file = folder.resolve("recipe.conf");
    InProcess.run(
            JobName.TRAIN, "--conf", file.toString(), "input=" + chain.path("features"), output())
        .requireBlames("recipe.conf", "must exist");
  }

  private String output() {
    return "output=" + folder.resolve("output");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
