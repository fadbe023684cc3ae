package org.polyser.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of PolySER that runs, as the build wrote it into the class path. */
public final class CodeVersion {

  private CodeVersion() {}

  /** Such as {@code 0.1.0}. */
  public static String current() {
    try (InputStream stream = CodeVersion.class.getResourceAsStream("code-version.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
