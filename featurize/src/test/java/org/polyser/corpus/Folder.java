package org.polyser.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A made-up corpus folder. */
record Folder(Path path) {

  Folder withFiles(String... names) {
    List.of(names).forEach(name -> withFile(name, ""));
    return this;
  }

  Folder withFile(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CorpusFiles files() {
    try {
      return LocalCorpusFiles.of(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
