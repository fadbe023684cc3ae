package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherJdkTest {

  @Test
  void theSameClassesGiveTheSameBitsThere() throws Exception {
    Optional<Path> jdk = OtherJdk.find();
    assumeTrue(
        jdk.isPresent(), "no JDK of another version: name one by -Dpolyser.other-jdk=FOLDER");

    assertEquals(LogMelDigest.lines(), run(jdk.orElseThrow()));
  }

  private static List<String> run(Path jdk) throws Exception {
    Process process =
        new ProcessBuilder(
                jdk.resolve("bin/java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-Dpolyser.golden=" + System.getProperty("polyser.golden", "../../shared/golden"),
                "-cp",
                System.getProperty("java.class.path"),
                LogMelDigest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> jdk + " failed after " + output);
    return output.lines().toList();
  }
}
