package org.polyser.features.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;

class LevelColumnsTest {

  @Test
  void levelsAreDecibelsBelowTheLoudest() {
    LevelColumns levels = LevelColumns.of(new FeatureMatrix(new float[] {-3, -1, 1, -2.5f}, 2, 2));
    assertEquals(2, levels.numColumns());
    assertArrayEquals(new float[] {-40, -20, 0, -35}, levels.decibels(), 1e-5f);
    assertEquals(-35, levels.at(1, 1), 1e-5f);
  }

  @Test
  void noEnergyHasNoLevel() {
    LevelColumns levels = LevelColumns.of(new FeatureMatrix(new float[] {-10, -9}, 1, 2));
    assertEquals(Float.NEGATIVE_INFINITY, levels.at(0, 0));
    assertEquals(0, levels.at(0, 1));
  }

  @Test
  void framesThatShareAColumnAreAveragedByEnergy() {
    int perColumn = 3;
    float[] logs = new float[perColumn * LevelColumns.MAX_COLUMNS];
    logs[0] = 2; // 100, 1 and 1: a mean of 34; all other columns 1, 1 and 1
    LevelColumns levels = LevelColumns.of(new FeatureMatrix(logs, logs.length, 1));
    assertEquals(LevelColumns.MAX_COLUMNS, levels.numColumns());
    assertEquals(0, levels.at(0, 0));
    assertEquals(-10 * Math.log10(34), levels.at(1, 0), 1e-4);
    assertEquals(-10 * Math.log10(34), levels.at(LevelColumns.MAX_COLUMNS - 1, 0), 1e-4);
  }

  @Test
  void noFrameIsLeftOutWhereTheyDoNotDivideEvenly() {
    float[] logs = new float[LevelColumns.MAX_COLUMNS + 1];
    logs[logs.length - 1] = 2;
    LevelColumns levels = LevelColumns.of(new FeatureMatrix(logs, logs.length, 1));
    assertEquals(LevelColumns.MAX_COLUMNS, levels.numColumns());
    assertEquals(0, levels.at(LevelColumns.MAX_COLUMNS - 1, 0));
    assertEquals(-10 * Math.log10(50.5), levels.at(0, 0), 1e-4);
  }
}
