package org.polyser.integration;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder of this machine, by {@code file:}.
 *
 * @param folder which exists
 */
record LocalFolder(Path folder) implements Store {

  @Override
  public String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  @Override
  public List<String> sparkOptions() {
    return List.of();
  }

  @Override
  public void put(Path from) {
    Repository.copyAll(from, folder.resolve(from.getFileName()));
  }

  @Override
  public void take(String name, Path to) {
    Repository.copyAll(folder.resolve(name), to);
  }

  @Override
  public void close() {}
}
