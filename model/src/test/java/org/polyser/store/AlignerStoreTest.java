package org.polyser.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.polyser.aligner.Cohort;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

class AlignerStoreTest {

  /** For FieldSource. */
  static final List<String> FILES =
      List.of(
          "model.safetensors",
          "aligner.json",
          "history.jsonl",
          "provenance.json",
          "speech_encoder.onnx",
          "checksums.sha256");

  @TempDir Path folder;

  @Test
  void files_are_written_and_come_back_bit_by_bit_from_a_disk() throws IOException {
    LocalModelFolder local = new LocalModelFolder(folder.resolve("deep/model"));
    StoredAligner stored = SmallModel.stored();
    AlignerStore.write(local, stored);
    try (Stream<Path> written = Files.list(local.folder())) {
      assertEquals(
          Stream.concat(Stream.of("README.md", "history.svg"), FILES.stream()).sorted().toList(),
          written.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertSame(stored, AlignerStore.read(local));
    assertSame(stored, AlignerStore.read(PackedModelFolder.of(local)));
  }

  @Test
  void an_aligner_with_self_attention_comes_back_bit_by_bit() {
    StoredAligner stored = SmallModel.stored(SmallModel.ATTENDING);
    assertSame(stored, AlignerStore.read(SmallModel.written(stored)));
  }

  @Test
  void an_aligner_with_batch_normalisation_comes_back_bit_by_bit() {
    StoredAligner stored = SmallModel.stored(SmallModel.NORMALISED);
    assertSame(stored, AlignerStore.read(SmallModel.written(stored)));
  }

  @Test
  void a_cohort_comes_back_beside_the_parameters() {
    StoredAligner stored = SmallModel.stored().with(cohort(6, 0.5f));
    assertSame(stored, AlignerStore.read(SmallModel.written(stored)));
    assertTrue(AlignerStore.read(SmallModel.packed()).cohort().isEmpty());
  }

  private static Cohort cohort(int dim, float weight) {
    float[][] embeddings = new float[3][dim];
    embeddings[1][2] = 1;
    return new Cohort(embeddings, new float[] {1, weight, 3});
  }

  @Test
  void a_cohort_that_does_not_fit_is_refused() {
    assertEquals(
        "memory/model.safetensors must hold cohort.embeddings [3, 6], got [3, 7]",
        refusal(SmallModel.written(SmallModel.stored().with(cohort(7, 1)))));
    Cohort spoilt = cohort(6, 1);
    spoilt.weights()[1] = Float.NaN;
    assertEquals(
        "memory/model.safetensors: cohort.weights must be > 0, got NaN",
        refusal(SmallModel.written(SmallModel.stored().with(spoilt))));
  }

  @Test
  void a_shape_from_before_there_was_self_attention_has_none() throws IOException {
    String json = new String(SmallModel.packed().read("aligner.json"), UTF_8);
    String older = json.replaceFirst("\\s*\"attention_heads\" : 0,", "");
    assertNotEquals(json, older);
    StoredAligner read = AlignerStore.read(folderWith("aligner.json", older));
    assertSame(SmallModel.stored(), read);
  }

  @Test
  void an_aligner_on_a_frozen_encoder_comes_back_with_what_it_stands_on() throws Exception {
    StoredAligner stored = SmallModel.onFrozenEncoder();
    PackedModelFolder folder = SmallModel.written(stored);
    assertSame(stored, AlignerStore.read(folder));
    assertFalse(new String(SmallModel.packed().read("aligner.json"), UTF_8).contains("speech_enc"));
    try (OnnxSession session = new OnnxSession(folder.read("speech_encoder.onnx"))) {
      assertArrayEquals(new long[] {-1, 3, -1}, session.input("encoder_frames").getShape());
    }
    String card = new String(folder.read("README.md"), UTF_8);
    String identity = SmallModel.FROZEN.identity();
    assertTrue(card.contains("| speech encoder, frozen | " + identity + " |"), card);
    assertTrue(card.contains("| mel bands | 3 |"), card);
    assertTrue(card.contains(identity + ": `speech-encoder=FILE`"), card);
    assertFalse(card.contains("dynamic range"), card);
  }

  @Test
  void an_encoder_of_another_width_than_the_aligner_is_refused() throws IOException {
    String json =
        new String(SmallModel.written(SmallModel.onFrozenEncoder()).read("aligner.json"), UTF_8);
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () ->
                AlignerStore.read(
                    folderWith("aligner.json", json.replace("\"width\" : 3", "\"width\" : 7"))));
    assertTrue(
        refusal.getMessage().contains("must be the width of the speech encoder, 7, got 3"),
        refusal::getMessage);
  }

  private static void assertSame(StoredAligner stored, StoredAligner read) {
    assertEquals(stored.aligner().config(), read.aligner().config());
    assertEquals(stored.logMel(), read.logMel());
    assertEquals(stored.textEncoder(), read.textEncoder());
    assertEquals(stored.speechEncoder(), read.speechEncoder());
    assertEquals(stored.history(), read.history());
    assertEquals(stored.provenance(), read.provenance());
    assertEquals(stored.cohort(), read.cohort());
    Map<String, INDArray> parameters = read.aligner().parameters();
    assertEquals(stored.aligner().parameters().keySet(), parameters.keySet());
    stored
        .aligner()
        .parameters()
        .forEach((name, values) -> assertArrayEquals(floats(values), floats(parameters.get(name))));
    assertArrayEquals(
        stored.aligner().embedSpeech(List.of(SmallModel.utterance()))[0],
        read.aligner().embedSpeech(List.of(SmallModel.utterance()))[0],
        0);
  }

  private static float[] floats(INDArray values) {
    return values.dup('c').data().asFloat();
  }

  @Test
  void the_checksums_are_those_that_sha256sum_checks() throws IOException {
    PackedModelFolder packed = SmallModel.packed();
    String checksums = new String(packed.read("checksums.sha256"), UTF_8);
    String first = Fingerprint.of(packed.read("README.md")).sha256() + "  README.md\n";
    String second = Fingerprint.of(packed.read("aligner.json")).sha256() + "  aligner.json\n";
    assertTrue(checksums.startsWith(first + second), checksums);
    assertEquals(7, checksums.lines().count());
  }

  /** All but the checksums of what is for people, which are not compared. */
  @ParameterizedTest
  @FieldSource("FILES")
  void any_flipped_bit_is_refused_in_one_line_before_anything_is_used(String file)
      throws IOException {
    PackedModelFolder packed = SmallModel.packed();
    byte[] content = packed.read(file);
    Random random = new Random(file.hashCode());
    for (int i = 0; i < 100; i++) {
      int last = 8 * content.length - 1;
      int bit = i == 0 ? 0 : i == 1 ? last : random.nextInt(last);
      if (lineOf(content, bit / 8).matches("[0-9a-f]{64}  (README.md|history.svg)")) {
        continue;
      }
      byte[] flipped = content.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      packed.write(file, flipped);
      String message = refusal(packed);
      assertTrue(message.endsWith("got something else: the folder has been changed"), message);
    }
  }

  private static String lineOf(byte[] content, int at) {
    String text = new String(content, ISO_8859_1);
    int end = text.indexOf('\n', at);
    return text.substring(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length() : end);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void a_missing_file_is_named(String file) throws IOException {
    LocalModelFolder local = new LocalModelFolder(folder);
    AlignerStore.write(local, SmallModel.stored());
    Files.delete(folder.resolve(file));
    assertEquals(folder + " must hold an aligner, got no readable " + file, refusal(local));
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void a_shortened_file_is_refused(String file) throws IOException {
    PackedModelFolder packed = SmallModel.packed();
    byte[] content = packed.read(file);
    packed.write(file, Arrays.copyOf(content, content.length - 1));
    refusal(packed);
    packed.write(file, new byte[0]);
    refusal(packed);
  }

  @Test
  void a_card_that_people_have_changed_or_taken_away_stops_nothing() throws IOException {
    LocalModelFolder local = new LocalModelFolder(folder);
    AlignerStore.write(local, SmallModel.stored());
    Files.writeString(folder.resolve("README.md"), "license: mit");
    assertSame(SmallModel.stored(), AlignerStore.read(local));
    Files.delete(folder.resolve("README.md"));
    assertSame(SmallModel.stored(), AlignerStore.read(local));
  }

  @Test
  void a_folder_from_before_there_was_a_card_is_read() throws IOException {
    String shape = new String(SmallModel.packed().read("aligner.json"), UTF_8);
    PackedModelFolder older = folderWith("aligner.json", shape);
    assertFalse(new String(older.read("checksums.sha256"), UTF_8).contains("README.md"));
    assertSame(SmallModel.stored(), AlignerStore.read(older));
  }

  @ParameterizedTest
  @CsvSource({"x", "'\n'", "'# nothing\n'"})
  void checksums_with_anything_more_in_them_are_refused(String more) throws IOException {
    PackedModelFolder packed = SmallModel.packed();
    String checksums = new String(packed.read("checksums.sha256"), UTF_8);
    packed.write("checksums.sha256", (checksums + more).getBytes(UTF_8));
    assertTrue(
        refusal(packed)
            .startsWith("memory/checksums.sha256 must list these files alone: [aligner.json"));
  }

  @Test
  void a_folder_of_another_format_is_refused() throws IOException {
    String provenance = new String(SmallModel.packed().read("provenance.json"), UTF_8);
    assertEquals(
        "memory must hold aligner of format 1, got aligner of format 2",
        refusalOf(
            "provenance.json",
            provenance.replaceFirst("\"format_version\"\\s*:\\s*1", "\"format_version\" : 2")));
    assertEquals(
        "memory must hold aligner of format 1, got features of format 1",
        refusalOf("provenance.json", provenance.replaceFirst("\"aligner\"", "\"features\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          null                          | must describe an aligner, got null
          {}                            | aligner, log_mel and text_encoder must be given
          {"aligner":7}                 | must describe an aligner, got
          {"aligner":                   | must describe an aligner, got
          []                            | must describe an aligner, got
          {"@class":"java.lang.Object"} | must describe an aligner, got
          """)
  void a_shape_of_another_form_is_refused(String json, String rule) {
    String message = refusalOf("aligner.json", json);
    assertTrue(message.startsWith("memory/aligner.json ") && message.contains(rule), message);
  }

  @Test
  void a_shape_that_breaks_a_rule_is_refused_with_the_rule() throws IOException {
    String json = new String(SmallModel.packed().read("aligner.json"), UTF_8);
    String message =
        refusalOf("aligner.json", json.replaceFirst("\"stride\" : 2", "\"stride\" : 0"));
    assertTrue(message.contains("polyser.train.aligner.stride must be > 0, got 0"), message);
  }

  @Test
  void a_shape_that_the_weights_do_not_have_is_refused() throws IOException {
    String json = new String(SmallModel.packed().read("aligner.json"), UTF_8);
    String message = refusalOf("aligner.json", json.replaceFirst("\"dim\" : 6", "\"dim\" : 7"));
    assertTrue(
        message.matches(
            "memory/model.safetensors must hold \\w+\\.(weight|bias) \\[.*7], got \\[.*6]"),
        message);
  }

  private static String refusalOf(String file, String content) {
    return refusal(folderWith(file, content));
  }

  /** A folder in which one file is another, and the checksums agree. */
  private static PackedModelFolder folderWith(String file, String content) {
    try {
      PackedModelFolder packed = SmallModel.packed();
      packed.write(file, content.getBytes(UTF_8));
      TreeMap<String, byte[]> files = new TreeMap<>();
      for (String name : FILES.subList(0, 5)) {
        files.put(name, packed.read(name));
      }
      Checksums.write(packed, files);
      return packed;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String refusal(ModelFolder folder) {
    String message =
        assertThrows(InvalidInputException.class, () -> AlignerStore.read(folder)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  @Test
  void nothing_here_deserialises_objects() throws Exception {
    Path classes =
        Path.of(AlignerStore.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("org/polyser/store");
    try (Stream<Path> files = Files.list(classes)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertTrue(all.size() >= 8, all::toString);
      for (Path file : all) {
        String constants = new String(Files.readAllBytes(file), ISO_8859_1);
        for (String refused :
            List.of("ObjectInputStream", "ModelSerializer", "SerializationUtils")) {
          assertFalse(constants.contains(refused), file + " names " + refused);
        }
      }
    }
  }
}
