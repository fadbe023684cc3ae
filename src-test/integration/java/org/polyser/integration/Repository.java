package org.polyser.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where things are in this repository, whatever folder the tests run in. */
final class Repository {

  private static final Path ROOT = root(Path.of("").toAbsolutePath());

  private Repository() {}

  private static Path root(Path folder) {
    return Files.exists(folder.resolve("submit-scripts/polyser"))
        ? folder
        : root(folder.getParent());
  }

  static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  static Path jar() {
    return path("jobs/target/polyser-jobs.jar");
  }

  static Path sparkSubmit() {
    return path("target/spark/bin/spark-submit");
  }

  /** An empty folder that stays after the tests, for people to look at. */
  static Path scratch(String name) throws IOException {
    Path folder = path("src-test/target/scratch").resolve(name);
    delete(folder);
    return Files.createDirectories(folder);
  }

  /** Deletes a folder with all that it holds. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Copies a folder that holds no folders. */
  static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
    return to;
  }

  /** Copies a folder and all that is in it, but no checksums of Hadoop. */
  static void copyAll(Path from, Path to) {
    try (Stream<Path> inside = Files.walk(from)) {
      for (Path path : inside.filter(path -> !isChecksum(path)).toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isChecksum(Path path) {
    return path.getFileName().toString().matches("\\..*\\.crc");
  }

  /** The files in a folder, sorted, without the checksums that Hadoop keeps of local files. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
