package org.polyser.jobs.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.polyser.config.InvalidInputException;

/** Files at any location that Hadoop reads, by the URI or path that the user gave. */
public final class HadoopFiles {

  private HadoopFiles() {}

  /** Made once a JVM: to read Hadoop's XML anew for every file costs more than to decode it. */
  private static final class InSpark {
    static final Configuration CONFIGURATION = hadoop(SparkEnv.get().conf());
  }

  /** The same before Spark runs, of what spark-submit set: Hadoop keeps the first file systems. */
  private static final class BeforeSpark {
    static final Configuration CONFIGURATION = hadoop(new SparkConf());
  }

  static Configuration hadoop(SparkConf spark) {
    return SparkHadoopUtil.get().newConfiguration(spark);
  }

  /** Hadoop's configuration, with Spark's {@code spark.hadoop.*} settings. */
  public static Configuration configuration() {
    return SparkEnv.get() == null ? BeforeSpark.CONFIGURATION : InSpark.CONFIGURATION;
  }

  /** A location as a path with its scheme. */
  public static Path qualified(String location) {
    Path path = new Path(location);
    return path.makeQualified(fileSystem(path).getUri(), fileSystem(path).getWorkingDirectory());
  }

  /** The file system of a path. */
  public static FileSystem fileSystem(Path path) {
    try {
      return path.getFileSystem(configuration());
    } catch (IOException e) {
      throw new InvalidInputException(path + " must lie on a known file system: " + e.getMessage());
    }
  }

  /** Whether something is at a location. */
  public static boolean exists(String location) {
    Path path = new Path(location);
    try {
      return fileSystem(path).exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text at a location.
   *
   * @throws InvalidInputException if nothing is there
   */
  public static String readText(String location) {
    return new String(read(new Path(location)), StandardCharsets.UTF_8);
  }

  /**
   * All bytes of a file.
   *
   * @throws InvalidInputException if it does not exist
   */
  public static byte[] read(Path path) {
    try (FSDataInputStream stream = fileSystem(path).open(path)) {
      return stream.readAllBytes();
    } catch (FileNotFoundException e) {
      throw new InvalidInputException(path + " must exist");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, over one that is there. */
  public static void write(Path path, byte[] content) {
    try (var stream = fileSystem(path).create(path, true)) {
      stream.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a file or folder another name on the same file system, where nothing may be. */
  public static void move(Path from, Path to) {
    try {
      if (!fileSystem(from).rename(from, to)) {
        throw new IOException(from + " could not be renamed to " + to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what is at a location, if anything is. */
  public static void delete(String location) {
    Path path = new Path(location);
    try {
      fileSystem(path).delete(path, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
