package org.polyser.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

class FrozenEncoderTest {

  private static final EncoderInput INPUT =
      new EncoderInput(30, StretchLength.ANY, InputScale.NONE);

  @Test
  void what_is_incomplete_is_refused() {
    Fingerprint fingerprint = Fingerprint.of("weights");
    assertRefused(null, fingerprint, 4, 2, INPUT);
    assertRefused("a.onnx", null, 4, 2, INPUT);
    assertRefused("a.onnx", fingerprint, 0, 2, INPUT);
    assertRefused("a.onnx", fingerprint, 4, 0, INPUT);
    assertRefused("a.onnx", fingerprint, 4, 2, null);
  }

  private static void assertRefused(
      String name, Fingerprint fingerprint, int width, int step, EncoderInput input) {
    assertEquals(
        "a speech encoder must have name, fingerprint, width, frame_step and input",
        assertThrows(
                InvalidInputException.class,
                () -> new FrozenEncoder(name, fingerprint, width, step, input))
            .getMessage());
  }
}
