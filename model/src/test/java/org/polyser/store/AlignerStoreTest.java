package org.polyser.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.store.AlignerFolders.FILES;
import static org.polyser.store.AlignerFolders.assertSame;
import static org.polyser.store.AlignerFolders.folderWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.provenance.Fingerprint;

class AlignerStoreTest {

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
  void a_shape_from_before_there_was_self_attention_has_none() throws IOException {
    String json = new String(SmallModel.packed().read("aligner.json"), UTF_8);
    String older = json.replaceFirst("\\s*\"attention_heads\" : 0,", "");
    assertNotEquals(json, older);
    StoredAligner read = AlignerStore.read(folderWith("aligner.json", older));
    assertSame(SmallModel.stored(), read);
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
