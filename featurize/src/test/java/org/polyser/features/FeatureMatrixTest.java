package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FeatureMatrixTest {

  private static final FeatureMatrix MATRIX =
      new FeatureMatrix(new float[] {-10, 0, 1, 2, -6, -7}, 3, 2);

  @Test
  void whisperNormalisationClampsEightDecadesBelowTheMaximumAndScales() {
    assertArrayEquals(
        new float[] {-0.5f, 1, 1.25f, 1.5f, -0.5f, -0.5f},
        MATRIX.whisperNormalised().values(),
        1e-7f);
  }

  @Test
  void framesAreRows() {
    FeatureMatrix middle = MATRIX.frames(1, 2);

    assertArrayEquals(new float[] {1, 2}, middle.values());
    assertEquals(1, middle.numFrames());
    assertEquals(0, MATRIX.frames(3, 3).numFrames());
    assertSame(MATRIX, MATRIX.frames(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> MATRIX.frames(2, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> MATRIX.frames(2, 1));
    assertEquals(-7, MATRIX.at(2, 1));
  }

  @Test
  void halfPrecisionKeepsShapeAndValues() {
    FeatureMatrix back = FeatureMatrix.ofHalfPrecision(MATRIX.toHalfPrecision(), 3, 2);

    assertArrayEquals(MATRIX.values(), back.values());
    assertEquals(3, back.numFrames());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> FeatureMatrix.ofHalfPrecision(MATRIX.toHalfPrecision(), 2, 2));
    assertEquals("12 bytes are not [2, 2] in half precision", e.getMessage());
  }

  @Test
  void halfPrecisionIsReadAtThePositionOfABuffer() {
    ByteBuffer bytes = ByteBuffer.allocate(1 + 12 + 4).put((byte) 1).put(MATRIX.toHalfPrecision());
    FeatureMatrix back = FeatureMatrix.readHalfPrecision(bytes.putInt(7).position(1), 3, 2);

    assertArrayEquals(MATRIX.values(), back.values());
    assertEquals(7, bytes.getInt());
  }

  @Test
  void clampingCutsOffWhatLiesBelowTheRange() {
    FeatureMatrix clamped = new FeatureMatrix(new float[] {1, -2, -3.5f, -9}, 2, 2).clamped(4);
    assertArrayEquals(new float[] {1, -2, -3, -3}, clamped.values(), 0);
  }

  @Test
  void anEmptyMatrixIsFine() {
    assertEquals(0, new FeatureMatrix(new float[0], 0, 80).whisperNormalised().numFrames());
  }

  @Test
  void theShapeMustHoldTheValues() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new FeatureMatrix(new float[5], 3, 2));

    assertEquals("[3, 2] does not hold 5 values", e.getMessage());
  }
}
