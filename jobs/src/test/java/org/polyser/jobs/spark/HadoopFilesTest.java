package org.polyser.jobs.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;

class HadoopFilesTest {

  @TempDir java.nio.file.Path folder;

  @Test
  void whatIsWrittenIsReadAgainAlsoUnderANameWithBlanksPercentsAndUmlauts() {
    Path path = new Path(folder.toString(), "fünf neue/%41 b.txt");
    HadoopFiles.write(path, "eins".getBytes(UTF_8));
    HadoopFiles.write(path, "zwei ü".getBytes(UTF_8));
    assertArrayEquals("zwei ü".getBytes(UTF_8), HadoopFiles.read(path));
    assertEquals("zwei ü", HadoopFiles.readText(path.toString()));
    assertTrue(Files.exists(folder.resolve("fünf neue/%41 b.txt")));
  }

  @Test
  void whatIsNotThereCannotBeReadButAskedForAndDeleted() {
    String missing = folder.resolve("missing").toString();
    assertFalse(HadoopFiles.exists(missing));
    HadoopFiles.delete(missing);
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> HadoopFiles.readText(missing));
    assertEquals(missing + " must exist", refusal.getMessage());
  }

  @Test
  void aFolderIsDeletedWithAllThatIsInIt() {
    HadoopFiles.write(new Path(folder.toString(), "a/b/c"), new byte[1]);
    HadoopFiles.delete(folder.resolve("a").toString());
    assertFalse(HadoopFiles.exists(folder.resolve("a").toString()));
  }

  @Test
  void aPathIsQualifiedWithItsScheme() {
    assertEquals("file:" + folder, HadoopFiles.qualified(folder.toString()).toString());
    String relative = HadoopFiles.qualified("a b").toString();
    assertEquals("file:" + java.nio.file.Path.of("a b").toAbsolutePath(), relative);
  }

  @Test
  void anUnknownFileSystemIsTheUsersMistake() {
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> HadoopFiles.exists("nowhere://host/x"));
    assertTrue(
        refusal.getMessage().startsWith("nowhere://host/x must lie on a known file system: "),
        refusal.getMessage());
  }

  @Test
  void settingsForHadoopReachItThroughThoseOfSpark() {
    SparkConf spark = new SparkConf(false).set("spark.hadoop.fs.s3a.endpoint", "http://here");
    assertEquals("http://here", HadoopFiles.hadoop(spark).get("fs.s3a.endpoint"));
  }
}
