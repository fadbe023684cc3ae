package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCorpusFilesTest {

  @TempDir Path folder;

  @Test
  void listsFilesBelowSortedAndLeavesHiddenOnesOut() {
    new Folder(folder).withFiles("b/2.wav", "b/._2.wav", "a.txt", ".git/config", "b/1.wav");
    assertEquals(List.of("a.txt", "b/1.wav", "b/2.wav"), new Folder(folder).files().files());
  }

  @Test
  void isNamedAsTheFolderAndOpensItsFiles() throws IOException {
    Folder corpus = new Folder(folder.resolve("calls")).withFile("a/x.txt", "hello");
    assertEquals("calls", corpus.files().name());
    try (var stream = corpus.files().open("a/x.txt")) {
      assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), stream.readAllBytes());
    }
  }

  @Test
  void followsALinkAndKeepsItsName() throws IOException {
    new Folder(folder.resolve("real")).withFiles("1.wav");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertEquals("link", new Folder(link).files().name());
    assertEquals(List.of("1.wav"), new Folder(link).files().files());
  }
}
