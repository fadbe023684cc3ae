package org.polyser.jobs.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.polyser.config.InvalidInputException;
import org.polyser.jobs.spark.HadoopFiles;

/**
 * A file where a person at a shell would look for it: a path is one of this machine, whatever file
 * system Hadoop takes for its default; a URI is left to Hadoop.
 */
final class SingleFile {

  /** Only what goes on with a slash: {@code 12:30.wav} is a file's name. */
  private static final Pattern URI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:/.*");

  private SingleFile() {}

  /** As a URI that Hadoop reads. */
  static String uri(String location) {
    return isLocal(location) ? "file:" + Path.of(location).toAbsolutePath() : location;
  }

  static void write(String location, String text) {
    if (isLocal(location)) {
      writeLocally(Path.of(location), text);
    } else {
      HadoopFiles.write(
          new org.apache.hadoop.fs.Path(location), text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void writeLocally(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new InvalidInputException(
          "polyser.inspect.output must be a file that can be written, got " + path);
    }
  }

  private static boolean isLocal(String location) {
    return !URI.matcher(location).matches();
  }

  /** What stands after the last slash. */
  static String name(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
