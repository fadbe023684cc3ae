package org.polyser.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

/**
 * The checksums of a folder in a file {@code checksums.sha256}, in the form of {@code sha256sum}:
 * what {@code sha256sum --check} can verify.
 */
final class Checksums {

  static final String FILE = "checksums.sha256";

  private Checksums() {}

  static void write(ModelFolder folder, SortedMap<String, byte[]> files) throws IOException {
    folder.write(FILE, lines(files).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes a file of the folder anew, and its line, which becomes the first.
   *
   * @throws InvalidInputException if the folder has no checksums
   */
  static void rewrite(ModelFolder folder, String name, byte[] content) throws IOException {
    String others = without(Set.of(name), new String(read(folder, FILE), StandardCharsets.UTF_8));
    folder.write(name, content);
    folder.write(FILE, (line(name, content) + others).getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(SortedMap<String, byte[]> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach((name, content) -> lines.append(line(name, content)));
    return lines.toString();
  }

  private static String line(String name, byte[] content) {
    return Fingerprint.of(content).sha256() + "  " + name + "\n";
  }

  /**
   * Reads files and refuses the folder if any of them, or the checksums, is not what was written.
   *
   * @param names of the files
   * @param unread names that may be listed beside them, whatever is in those files
   * @return contents by name
   * @throws InvalidInputException naming the file that is missing or changed
   */
  static SortedMap<String, byte[]> readVerified(
      ModelFolder folder, List<String> names, Set<String> unread) {
    String written = without(unread, new String(read(folder, FILE), StandardCharsets.UTF_8));
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : names) {
      byte[] content = read(folder, name);
      require(written.contains(line(name, content)), folder, name + " must match " + FILE);
      files.put(name, content);
    }
    require(written.equals(lines(files)), folder, FILE + " must list these files alone: " + names);
    return files;
  }

  private static String without(Set<String> names, String lines) {
    String left = lines;
    for (String name : names) {
      left = left.replaceFirst("(?m)^[0-9a-f]{64}  " + Pattern.quote(name) + "\n", "");
    }
    return left;
  }

  private static void require(boolean holds, ModelFolder folder, String rule) {
    if (!holds) {
      throw new InvalidInputException(
          folder.location() + "/" + rule + ", got something else: the folder has been changed");
    }
  }

  private static byte[] read(ModelFolder folder, String name) {
    try {
      return folder.read(name);
    } catch (IOException e) {
      throw new InvalidInputException(
          folder.location() + " must hold an aligner, got no readable " + name);
    }
  }
}
