package org.polyser.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.protocol.EmoBoxFold;

class PublishedFoldFilesTest {

  @TempDir private Path folder;

  @Test
  void foldsOfAllDatasetsAreFoundInTheLayoutOfEmoBox() throws IOException {
    write("emodb/fold_2/emodb_train_fold_2.jsonl", "03a01Fa");
    write("emodb/fold_2/emodb_test_fold_2.jsonl", "16b10Wb");
    write("tess/fold_1/tess_train_fold_1.jsonl", "back");
    write("tess/fold_1/tess_test_fold_1.jsonl", "bar");
    write("tess/tess.jsonl", "bar");
    List<EmoBoxFold> expected =
        List.of(
            new EmoBoxFold("emodb", 2, Set.of("03a01Fa"), Set.of("16b10Wb")),
            new EmoBoxFold("tess", 1, Set.of("back"), Set.of("bar")));
    assertEquals(expected, PublishedFoldFiles.read(folder.toString()));
    assertEquals(
        expected.subList(1, 2), PublishedFoldFiles.read(folder.resolve("tess").toString()));
  }

  @Test
  void aFolderWithoutFoldsIsRefused() {
    assertEquals(
        "polyser.evaluate.emobox must hold DATASET_train_fold_N.jsonl and"
            + " DATASET_test_fold_N.jsonl, got "
            + folder,
        assertThrows(InvalidInputException.class, () -> PublishedFoldFiles.read(folder.toString()))
            .getMessage());
  }

  private void write(String file, String name) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{\"wav\": \"downloads/x/" + name + ".wav\"}\n");
  }
}
