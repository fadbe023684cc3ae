package org.polyser.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A corpus folder on a local disk, listed once. Links are followed; hidden files and folders, whose
 * names start with a dot, are left out.
 */
public final class LocalCorpusFiles implements CorpusFiles {

  private final Path folder;
  private final List<String> files;

  private LocalCorpusFiles(Path folder, List<String> files) {
    this.folder = folder;
    this.files = files;
  }

  /** Lists a folder. */
  public static LocalCorpusFiles of(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    try (Stream<Path> paths = Files.walk(absolute, FileVisitOption.FOLLOW_LINKS)) {
      List<String> files =
          paths
              .filter(Files::isRegularFile)
              .map(path -> relative(absolute, path))
              .filter(LocalCorpusFiles::isVisible)
              .sorted()
              .toList();
      return new LocalCorpusFiles(absolute, files);
    }
  }

  @Override
  public String name() {
    Path name = folder.getFileName();
    return name == null ? "" : name.toString();
  }

  @Override
  public List<String> files() {
    return files;
  }

  @Override
  public InputStream open(String relativePath) throws IOException {
    return Files.newInputStream(folder.resolve(relativePath));
  }

  private static String relative(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static boolean isVisible(String relativePath) {
    return !relativePath.startsWith(".") && !relativePath.contains("/.");
  }
}
