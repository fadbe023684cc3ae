package org.polyser.jobs.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;

class SingleFileTest {

  @TempDir private Path folder;

  @Test
  void aPathBecomesAUriAndAUriStays() {
    assertEquals("file:" + folder + "/a b:c.wav", SingleFile.uri(folder + "/a b:c.wav"));
    assertEquals("file:" + Path.of("12:30.wav").toAbsolutePath(), SingleFile.uri("12:30.wav"));
    assertEquals("s3a://b/c.wav", SingleFile.uri("s3a://b/c.wav"));
  }

  @Test
  void refusesAnOutputThatCannotBeWritten() {
    Path nowhere = folder.resolve("nowhere/x.svg");
    assertEquals(
        "polyser.inspect.output must be a file that can be written, got " + nowhere,
        assertThrows(InvalidInputException.class, () -> SingleFile.write(nowhere.toString(), "x"))
            .getMessage());
  }

  @Test
  void aNameStandsAfterTheLastSlash() {
    assertEquals("c.wav", SingleFile.name("s3a://a/b/c.wav"));
    assertEquals("c.wav", SingleFile.name("c.wav"));
  }
}
