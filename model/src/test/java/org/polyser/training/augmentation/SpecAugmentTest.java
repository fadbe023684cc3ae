package org.polyser.training.augmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;

class SpecAugmentTest {

  private static final int FRAMES = 30;
  private static final int MELS = 10;

  @Test
  void hides_one_stretch_of_bands_and_one_of_frames_within_the_fraction() {
    int widestBands = 0;
    int widestFrames = 0;
    for (int seed = 0; seed < 500; seed++) {
      FeatureMatrix masked = masked(0.3, seed);
      boolean[] bands = new boolean[MELS];
      boolean[] frames = new boolean[FRAMES];
      for (int mel = 0; mel < MELS; mel++) {
        bands[mel] = column(masked, mel);
      }
      for (int frame = 0; frame < FRAMES; frame++) {
        frames[frame] = row(masked, frame);
      }
      assertOnlyTheseAreHidden(masked, bands, frames);
      widestBands = Math.max(widestBands, stretch(bands));
      widestFrames = Math.max(widestFrames, stretch(frames));
    }
    assertEquals(3, widestBands);
    assertEquals(9, widestFrames);
  }

  @Test
  void a_fraction_of_zero_changes_nothing() {
    assertArrayEquals(ones(), masked(0, 1).values(), 0);
  }

  private static FeatureMatrix masked(double fraction, int seed) {
    float[] values = ones();
    new SpecAugment(fraction).hide(values, MELS, new SplittableRandom(seed));
    return new FeatureMatrix(values, FRAMES, MELS);
  }

  private static void assertOnlyTheseAreHidden(
      FeatureMatrix masked, boolean[] bands, boolean[] frames) {
    for (int frame = 0; frame < FRAMES; frame++) {
      for (int mel = 0; mel < MELS; mel++) {
        assertEquals(bands[mel] || frames[frame] ? 0 : 1, masked.at(frame, mel), 0);
      }
    }
  }

  private static boolean column(FeatureMatrix matrix, int mel) {
    boolean hidden = true;
    for (int frame = 0; frame < FRAMES; frame++) {
      hidden &= matrix.at(frame, mel) == 0;
    }
    return hidden;
  }

  private static boolean row(FeatureMatrix matrix, int frame) {
    boolean hidden = true;
    for (int mel = 0; mel < MELS; mel++) {
      hidden &= matrix.at(frame, mel) == 0;
    }
    return hidden;
  }

  /** Length of the one stretch. */
  private static int stretch(boolean[] hidden) {
    int length = 0;
    int stretches = 0;
    for (int i = 0; i < hidden.length; i++) {
      length += hidden[i] ? 1 : 0;
      stretches += hidden[i] && (i == 0 || !hidden[i - 1]) ? 1 : 0;
    }
    assertTrue(stretches <= 1, Arrays.toString(hidden));
    return length;
  }

  private static float[] ones() {
    float[] values = new float[FRAMES * MELS];
    Arrays.fill(values, 1);
    return values;
  }
}
