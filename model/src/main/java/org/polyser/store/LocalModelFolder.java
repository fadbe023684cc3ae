package org.polyser.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model folder on a local disk.
 *
 * @param folder made when the first file is written
 */
public record LocalModelFolder(Path folder) implements ModelFolder {

  @Override
  public String location() {
    return folder.toString();
  }

  @Override
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  @Override
  public void write(String name, byte[] content) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), content);
  }
}
