package org.polyser.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The newest JDK of another version than this JVM's: in the folder that the system property {@code
 * polyser.other-jdk} names, else beside this JVM's or in {@code /usr/lib/jvm}.
 */
final class OtherJdk {

  private OtherJdk() {}

  static Optional<Path> find() throws IOException {
    String named = System.getProperty("polyser.other-jdk");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    Path own = Path.of(System.getProperty("java.home"));
    return Stream.concat(folders(own.getParent()), folders(Path.of("/usr/lib/jvm")))
        .filter(folder -> version(folder) > 0 && version(folder) != Runtime.version().feature())
        .max(Comparator.comparingInt(OtherJdk::version));
  }

  private static Stream<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return Stream.empty();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.toList().stream();
    }
  }

  /** The feature version that the JDK's file {@code release} states; 0 if there is none. */
  private static int version(Path jdk) {
    try (var release = Files.newBufferedReader(jdk.resolve("release"))) {
      Properties properties = new Properties();
      properties.load(release);
      String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Runtime.Version.parse(version).feature();
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
  }
}
