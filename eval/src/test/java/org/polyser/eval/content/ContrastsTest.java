package org.polyser.eval.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;

class ContrastsTest {

  private static final LogMelConfig LOG_MEL = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);
  private static final ContrastExtractor EXTRACTOR = new ContrastExtractor(LOG_MEL);

  @Test
  void aRecordingHasNoDistanceFromItself() {
    Contrasts contrasts = EXTRACTOR.of(sounds(1, 300));
    assertEquals(OptionalDouble.of(0), contrasts.distance(contrasts.words(), 0));
    assertEquals(4, EXTRACTOR.hop());
  }

  @Test
  void gainAndChannelCancel() {
    FeatureMatrix sounds = sounds(1, 300);
    float[] filtered = sounds.values().clone();
    for (int i = 0; i < filtered.length; i++) {
      filtered[i] -= 1.5f + (i % sounds.numMels()) * 0.01f;
    }
    FeatureMatrix copy = new FeatureMatrix(filtered, sounds.numFrames(), sounds.numMels());
    assertTrue(distance(EXTRACTOR.of(copy), EXTRACTOR.of(sounds), 0) < 0.01);
  }

  @Test
  void otherSoundsAreHalfUnlike() {
    assertEquals(0.5, distance(EXTRACTOR.of(sounds(1, 900)), EXTRACTOR.of(sounds(2, 900)), 0), 0.1);
  }

  @Test
  void keysFindACopyAndWhereItLies() {
    FeatureMatrix sounds = sounds(1, 400);
    Contrasts part = EXTRACTOR.of(sounds.frames(90, 350));
    ContentWords words = EXTRACTOR.of(sounds).words();
    Set<Integer> offsets = new HashSet<>();
    for (Contrasts.Key key : part.keys()) {
      for (ContentWords.Key stored : words.keys()) {
        if (stored.bits() == key.bits()) {
          offsets.add(key.frame() - stored.position() * EXTRACTOR.hop());
        }
      }
    }
    assertTrue(offsets.contains(-90), offsets::toString);
    assertTrue(CopyRule.isCopy(part, words, -90));
    assertFalse(CopyRule.isCopy(part, words, -90 + 40));
  }

  @Test
  void silenceSaysNothing() {
    FeatureMatrix sounds = sounds(1, 400);
    float[] values = sounds.values().clone();
    for (int i = 100 * sounds.numMels(); i < 300 * sounds.numMels(); i++) {
      values[i] -= 6;
    }
    ContentWords words =
        EXTRACTOR.of(new FeatureMatrix(values, sounds.numFrames(), sounds.numMels())).words();
    assertEquals(0, words.word(150 / EXTRACTOR.hop()));
    assertTrue(words.word(50 / EXTRACTOR.hop()) != 0);
    assertTrue(words.keys().stream().noneMatch(key -> key.position() == 40));
  }

  @Test
  void whatIsTooShortIsNotCompared() {
    Contrasts one = EXTRACTOR.of(sounds(1, 70));
    assertEquals(OptionalDouble.empty(), one.distance(one.words(), 0));
    Contrasts nothing = EXTRACTOR.of(sounds(1, 10));
    assertArrayEquals(new byte[0], nothing.words().bytes());
    assertTrue(nothing.keys().isEmpty());
  }

  @Test
  void aShortPartInCommonIsNoCopy() {
    FeatureMatrix sounds = sounds(1, 600);
    Contrasts whole = EXTRACTOR.of(sounds);
    ContentWords part = EXTRACTOR.of(sounds.frames(0, 200)).words();
    assertEquals(OptionalDouble.empty(), whole.distance(part, 0));
    assertTrue(EXTRACTOR.of(sounds.frames(0, 300)).distance(part, 0).isPresent());
  }

  @Test
  void aSecondTakesFiftyBytes() {
    assertEquals(50, EXTRACTOR.of(sounds(1, 1000)).words().bytes().length / 10.0, 1);
  }

  private static double distance(Contrasts one, Contrasts other, int offset) {
    return one.distance(other.words(), offset).orElseThrow();
  }

  /** Log energies that wander over time and bands, as those of speech do. */
  private static FeatureMatrix sounds(int seed, int numFrames) {
    Random random = new Random(seed);
    int numMels = LOG_MEL.numMels();
    float[] values = new float[numFrames * numMels];
    for (int mel = 0; mel < numMels; mel++) {
      double level = -2;
      for (int frame = 0; frame < numFrames; frame++) {
        level = -2 + 0.9 * (level + 2) + 0.3 * random.nextGaussian();
        values[frame * numMels + mel] = (float) level;
      }
    }
    return new FeatureMatrix(values, numFrames, numMels);
  }
}
