package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyser.config.InvalidInputException;

class CmvnTest {

  private static final FeatureMatrix MATRIX =
      new FeatureMatrix(new float[] {1, 5, 3, 5, 5, 5}, 3, 2);

  @Test
  void noneLeavesEverything() {
    assertSame(MATRIX, Cmvn.NONE.apply(MATRIX));
  }

  @Test
  void meanIsTakenOutOfEveryBand() {
    assertArrayEquals(new float[] {-2, 0, 0, 0, 2, 0}, Cmvn.MEAN.apply(MATRIX).values(), 1e-6f);
  }

  @Test
  void varianceIsOneWhereThereIsAny() {
    float unit = (float) (2 / Math.sqrt(8 / 3.0));
    assertArrayEquals(
        new float[] {-unit, 0, 0, 0, unit, 0}, Cmvn.MEAN_VARIANCE.apply(MATRIX).values(), 1e-6f);
  }

  @ParameterizedTest
  @EnumSource
  void aPartIsNormalisedByTheWholeAboveAFloor(Cmvn cmvn) {
    FeatureMatrix noise = noise(50, 3);
    float floor = noise.floor(4);
    FeatureMatrix whole = cmvn.apply(noise.clamped(4));

    float[] part = cmvn.scaling(noise, floor).apply(noise, 13, 41);

    assertArrayEquals(whole.frames(13, 41).values(), part, 0);
  }

  @Test
  void hoursAreAveragedAsSecondsAre() {
    float[] hours = new float[1_000_000];
    Arrays.fill(hours, -4.1f);
    float[] means = Cmvn.MEAN.scaling(new FeatureMatrix(hours, hours.length, 1), -10).means();
    assertEquals(-4.1f, means[0], 0);
  }

  @ParameterizedTest
  @EnumSource
  void everyBandHasTheBitsThatItWouldHaveAlone(Cmvn cmvn) {
    FeatureMatrix noise = noise(700, 4);
    float[] together = cmvn.apply(noise).values();
    for (int mel = 0; mel < 4; mel++) {
      float[] alone = cmvn.apply(new FeatureMatrix(band(noise.values(), mel), 700, 1)).values();
      assertArrayEquals(alone, band(together, mel), 0);
    }
  }

  private static FeatureMatrix noise(int numFrames, int numMels) {
    Random random = new Random(5);
    float[] values = new float[numFrames * numMels];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (7 + (1 + i % numMels) * random.nextGaussian());
    }
    return new FeatureMatrix(values, numFrames, numMels);
  }

  private static float[] band(float[] values, int mel) {
    float[] band = new float[values.length / 4];
    for (int frame = 0; frame < band.length; frame++) {
      band[frame] = values[4 * frame + mel];
    }
    return band;
  }

  @Test
  void noFramesStayNoFrames() {
    assertEquals(0, Cmvn.MEAN_VARIANCE.apply(new FeatureMatrix(new float[0], 0, 2)).numFrames());
  }

  @Test
  void isChosenByItsKey() {
    for (Cmvn cmvn : Cmvn.values()) {
      assertSame(cmvn, Cmvn.of(cmvn.key(), "polyser.x"));
    }
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> Cmvn.of("median", "polyser.x"));
    assertEquals(
        "polyser.x must be one of [none, mean, mean-variance], got median", e.getMessage());
  }
}
