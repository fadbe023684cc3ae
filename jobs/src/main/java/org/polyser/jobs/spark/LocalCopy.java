package org.polyser.jobs.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

/**
 * A file of any file system on a disk of this machine, with those beside it that hold its weights:
 * {@code encoder.onnx_data} or {@code encoder.onnx.data} beside {@code encoder.onnx}, as models of
 * more than 2 GB have them. None is ever held in memory as a whole.
 *
 * @param file the copy of the file itself
 */
record LocalCopy(java.nio.file.Path file) implements AutoCloseable {

  /**
   * Copies.
   *
   * @throws InvalidInputException if there is no such file
   */
  static LocalCopy of(String location) {
    try {
      List<Path> files = files(location);
      java.nio.file.Path folder = Files.createTempDirectory("polyser-encoder-");
      LocalCopy copy = new LocalCopy(folder.resolve(new Path(location).getName()));
      try {
        for (Path from : files) {
          try (InputStream stream = HadoopFiles.fileSystem(from).open(from)) {
            Files.copy(stream, folder.resolve(from.getName()));
          }
        }
        return copy;
      } catch (IOException | RuntimeException e) {
        copy.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The SHA-256 of the file, with those beside it after it in the order of their names. */
  static Fingerprint fingerprint(String location) {
    try {
      List<InputStream> streams = new ArrayList<>();
      for (Path file : files(location)) {
        streams.add(HadoopFiles.fileSystem(file).open(file));
      }
      try (InputStream all = new SequenceInputStream(Collections.enumeration(streams))) {
        return Fingerprint.of(all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Fingerprint fingerprint() {
    return fingerprint(file.toUri().toString());
  }

  private static List<Path> files(String location) throws IOException {
    Path path = new Path(location);
    if (!HadoopFiles.exists(location)
        || HadoopFiles.fileSystem(path).getFileStatus(path).isDirectory()) {
      throw new InvalidInputException("speech-encoder must be a file, got " + location);
    }
    Path folder = HadoopFiles.qualified(location).getParent();
    return Arrays.stream(HadoopFiles.fileSystem(path).listStatus(folder))
        .filter(FileStatus::isFile)
        .map(FileStatus::getPath)
        .filter(one -> one.getName().matches(Pattern.quote(path.getName()) + "([_.]data.*)?"))
        .sorted(Comparator.comparing(Path::getName))
        .toList();
  }

  /** Removes the copy. What has opened it goes on with it. */
  @Override
  public void close() {
    try (Stream<java.nio.file.Path> copied = Files.list(file.getParent())) {
      for (java.nio.file.Path one : copied.toList()) {
        Files.delete(one);
      }
      Files.delete(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
