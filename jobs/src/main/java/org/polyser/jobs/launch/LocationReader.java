package org.polyser.jobs.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.polyser.config.InvalidInputException;

/**
 * The text at a location: a path or {@code file:} URI directly, any other scheme through Hadoop in
 * a child process, because the launcher itself holds no Hadoop.
 *
 * @param installation where Hadoop's classes are
 * @param settings of Spark, whose {@code spark.hadoop.*} open the store
 */
record LocationReader(Installation installation, Map<String, String> settings)
    implements Function<String, String> {

  private static final String HADOOP = "spark.hadoop.";

  @Override
  public String apply(String location) {
    try {
      return isLocal(location) ? Files.readString(path(location)) : print(location);
    } catch (IOException e) {
      throw new InvalidInputException(location + " cannot be read: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException ? "no such file" : e.getMessage();
  }

  private static boolean isLocal(String location) {
    return location.startsWith("file:") || !Locations.hasScheme(location);
  }

  private static Path path(String location) {
    return location.startsWith("file:")
        ? Path.of(URI.create(location).getPath())
        : Path.of(location);
  }

  private String print(String location) throws IOException {
    Process child =
        new ProcessBuilder(command(location))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (ChildProcess.exitCode(child) != 0) {
      throw new IOException(text.strip());
    }
    return text;
  }

  List<String> command(String location) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(installation.java(), "-Xmx256m", "-cp", installation.jobClassPath()));
    command.addAll(List.of(PrintLocation.class.getName(), location));
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(HADOOP)) {
            command.add(key.substring(HADOOP.length()) + "=" + value);
          }
        });
    return command;
  }
}
