package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;

class LocationReaderTest {

  private static final Installation INSTALLATION =
      new Installation(
          Path.of("/home"),
          Path.of("/spark"),
          Path.of("/jobs.jar"),
          Map.of("HADOOP_CONF_DIR", "/etc/hadoop"));
  private static final LocationReader READER =
      new LocationReader(
          INSTALLATION, Map.of("spark.hadoop.fs.s3a.endpoint", "http://h", "spark.master", "yarn"));

  @Test
  void pathsAndFileUrisAreReadDirectly(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a b.conf"), "ä");
    assertEquals("ä", READER.apply(file.toString()));
    assertEquals("ä", READER.apply(file.toUri().toString()));
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    String file = folder.resolve("none.conf").toString();
    assertEquals(
        file + " cannot be read: no such file",
        assertThrows(InvalidInputException.class, () -> READER.apply(file)).getMessage());
  }

  @Test
  void otherSchemesAreReadByAChildWithHadoop() {
    List<String> command = READER.command("s3a://b/k");
    assertEquals(
        List.of(
            "-cp",
            "/jobs.jar:/etc/hadoop:/spark/conf:/spark/jars/*",
            "org.polyser.jobs.launch.PrintLocation",
            "s3a://b/k",
            "fs.s3a.endpoint=http://h"),
        command.subList(2, command.size()));
  }
}
