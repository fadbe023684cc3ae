package org.polyser.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class FingerprintTest {

  /** Source: FIPS 180-4 examples. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isTheSha256() throws IOException {
    byte[] abc = {'a', 'b', 'c'};
    assertEquals(OF_ABC, Fingerprint.of(abc).sha256());
    assertEquals(OF_ABC, Fingerprint.of("abc").sha256());
    assertEquals(OF_ABC, Fingerprint.of(new ByteArrayInputStream(abc)).sha256());
  }

  @Test
  void readsStreamsLongerThanItsBuffer() throws IOException {
    byte[] zeros = new byte[200_001];
    assertEquals(Fingerprint.of(zeros), Fingerprint.of(new ByteArrayInputStream(zeros)));
  }

  @Test
  void refusesOtherText() {
    var refusal = assertThrows(InvalidInputException.class, () -> new Fingerprint("ABC"));
    assertEquals(
        "fingerprint must be 64 lower-case hexadecimal digits, got ABC", refusal.getMessage());
  }
}
