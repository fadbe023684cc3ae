package org.polyser.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.polyser.config.InvalidInputException;

/**
 * The SHA-256 of some data; a plain string in JSON.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Fingerprint(@JsonValue String sha256) implements Serializable {

  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * @throws InvalidInputException if it is not the text of a SHA-256
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Fingerprint {
    if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
      throw new InvalidInputException(
          "fingerprint must be 64 lower-case hexadecimal digits, got " + sha256);
    }
  }

  /** Of these bytes, one array after another. */
  public static Fingerprint of(byte[]... data) {
    MessageDigest digest = digest();
    for (byte[] part : data) {
      digest.update(part);
    }
    return ofDigest(digest.digest());
  }

  /** Of a text in UTF-8. */
  public static Fingerprint of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of all that is left in a stream, which stays open. */
  public static Fingerprint of(InputStream data) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    int length;
    while ((length = data.read(buffer)) >= 0) {
      digest.update(buffer, 0, length);
    }
    return ofDigest(digest.digest());
  }

  /** The 32 bytes. */
  byte[] bytes() {
    return HexFormat.of().parseHex(sha256);
  }

  private static Fingerprint ofDigest(byte[] digest) {
    return new Fingerprint(HexFormat.of().formatHex(digest));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
