package org.polyser.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.store.AlignerFolders.folderWith;
import static org.polyser.store.AlignerFolders.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class DamagedModelFolderTest {

  @TempDir Path folder;

  /** All but the checksums of what is for people, which are not compared. */
  @ParameterizedTest
  @FieldSource("org.polyser.store.AlignerFolders#FILES")
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
  @FieldSource("org.polyser.store.AlignerFolders#FILES")
  void a_missing_file_is_named(String file) throws IOException {
    LocalModelFolder local = new LocalModelFolder(folder);
    AlignerStore.write(local, SmallModel.stored());
    Files.delete(folder.resolve(file));
    assertEquals(folder + " must hold an aligner, got no readable " + file, refusal(local));
  }

  @ParameterizedTest
  @FieldSource("org.polyser.store.AlignerFolders#FILES")
  void a_shortened_file_is_refused(String file) throws IOException {
    PackedModelFolder packed = SmallModel.packed();
    byte[] content = packed.read(file);
    packed.write(file, Arrays.copyOf(content, content.length - 1));
    refusal(packed);
    packed.write(file, new byte[0]);
    refusal(packed);
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
}
