package org.polyser.jobs.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopCorpusFilesTest {

  @TempDir Path folder;

  @Test
  void listsAllFilesBelowSortedAndOpensThem() throws IOException {
    Path corpus = folder.resolve("my corpus");
    write(corpus.resolve("wav/speaker 1/a b.wav"));
    write(corpus.resolve("wav/%20 ü.wav"));
    write(corpus.resolve("README"));
    Files.createDirectories(corpus.resolve("empty"));
    HadoopCorpusFiles files = new HadoopCorpusFiles(HadoopFiles.qualified(corpus.toString()));
    assertEquals("my corpus", files.name());
    assertEquals(List.of("README", "wav/%20 ü.wav", "wav/speaker 1/a b.wav"), files.files());
    for (String file : files.files()) {
      try (InputStream stream = files.open(file)) {
        byte[] name = Path.of(file).getFileName().toString().getBytes(UTF_8);
        assertArrayEquals(name, stream.readAllBytes());
      }
    }
  }

  @Test
  void theListCannotBeChanged() throws IOException {
    HadoopCorpusFiles files = new HadoopCorpusFiles(HadoopFiles.qualified(folder.toString()));
    assertThrows(UnsupportedOperationException.class, () -> files.files().add("x"));
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, file.getFileName().toString());
  }
}
