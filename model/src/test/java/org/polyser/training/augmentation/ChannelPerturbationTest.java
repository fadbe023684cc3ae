package org.polyser.training.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;

class ChannelPerturbationTest {

  private static final int MELS = 40;
  private static final int FRAMES = 50;

  private static FeatureMatrix utterance() {
    SplittableRandom random = new SplittableRandom(5);
    float[] values = new float[FRAMES * MELS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (-4 + 4 * random.nextDouble());
    }
    return new FeatureMatrix(values, FRAMES, MELS);
  }

  @Test
  void a_microphone_adds_the_same_smooth_curve_to_every_frame() {
    FeatureMatrix before = utterance();
    FeatureMatrix after = new Equalisation(0.3).apply(before, new SplittableRandom(1));
    float jump = 0;
    for (int mel = 0; mel < MELS; mel++) {
      float added = after.at(0, mel) - before.at(0, mel);
      assertEquals(added, after.at(FRAMES - 1, mel) - before.at(FRAMES - 1, mel), 1e-6);
      jump =
          mel == 0
              ? 0
              : Math.max(jump, Math.abs(added - after.at(0, mel - 1) + before.at(0, mel - 1)));
    }
    assertTrue(jump > 0 && jump < 0.3, "steps of " + jump);
  }

  @Test
  void the_curve_has_the_deviation_that_was_asked_for() {
    double squares = 0;
    int draws = 2000;
    FeatureMatrix flat = new FeatureMatrix(new float[MELS], 1, MELS);
    for (int seed = 0; seed < draws; seed++) {
      FeatureMatrix curve = new Equalisation(0.3).apply(flat, new SplittableRandom(seed));
      for (float value : curve.values()) {
        squares += value * value;
      }
    }
    // Variance 0.09 of the slope times the mean of x², a third; four ripples of half of 0.36 ·
    // 0.09.
    assertEquals(0.09 / 3 + 4 * 0.18 * 0.09, squares / draws / MELS, 0.006);
  }

  @Test
  void noise_fills_the_silence_and_leaves_what_is_loud() {
    float[] values = utterance().values().clone();
    for (int i = 0; i < values.length / 2; i++) {
      values[i] = -10;
    }
    FeatureMatrix before = new FeatureMatrix(values, FRAMES, MELS);
    FeatureMatrix after = new AdditiveNoise(1).apply(before, new SplittableRandom(2));
    for (int i = 0; i < values.length; i++) {
      assertTrue(after.values()[i] >= values[i], "no energy is lost");
    }
    assertNotEquals(-10, after.values()[0], 1);
  }

  @Test
  void in_a_room_a_click_rings_on_and_falls_by_60_decibels_in_the_time_given() {
    FeatureMatrix room = new Reverberation(1, 0.01).inRoom(click(), 0.25, -0.3);
    assertEquals(-6, room.at(26, 3) - room.at(1, 3), 1e-3);
    assertEquals(-20 + Math.log10(1 + Math.pow(10, -0.3)), room.at(FRAMES - 1, 4), 1e-3);
    double energy = 0;
    for (int frame = 0; frame < FRAMES; frame++) {
      energy += Math.pow(10, room.at(frame, 3));
    }
    assertEquals(1 + Math.pow(10, -0.3), energy, 1e-4);
  }

  /** Energy 1 in band 3 of the first frame, and none elsewhere. */
  private static FeatureMatrix click() {
    float[] values = new float[FRAMES * MELS];
    Arrays.fill(values, -20);
    values[3] = 0;
    return new FeatureMatrix(values, FRAMES, MELS);
  }

  @Test
  void rooms_differ_and_some_utterances_are_in_none() {
    FeatureMatrix before = utterance();
    Reverberation half = new Reverberation(0.5, 0.01);
    Set<List<Float>> rooms = new HashSet<>();
    int untouched = 0;
    for (int seed = 0; seed < 200; seed++) {
      FeatureMatrix after = half.apply(before, new SplittableRandom(seed));
      untouched += after.equals(before) ? 1 : 0;
      rooms.add(List.of(after.at(FRAMES - 1, 0), after.at(FRAMES - 1, 1)));
    }
    assertEquals(100, untouched, 30);
    assertEquals(201 - untouched, rooms.size());
  }

  @Test
  void a_fraction_of_the_utterances_is_left_alone() {
    FeatureMatrix before = utterance();
    assertSame(before, new AdditiveNoise(0).apply(before, new SplittableRandom(3)));
    int untouched = 0;
    for (int seed = 0; seed < 1000; seed++) {
      untouched +=
          new AdditiveNoise(0.3).apply(before, new SplittableRandom(seed)).equals(before) ? 1 : 0;
    }
    assertEquals(700, untouched, 60);
  }

  /** What is not perturbed is handed on itself. */
  @SuppressWarnings("ReferenceEquality")
  @Test
  void a_part_of_the_utterances_stays_clean() {
    AugmentationConfig config = new AugmentationConfig(0, 0, 0, 0, 0.3, 0, 0, 0.25);
    LogMelConfig logMel = new LogMelConfig(16_000, 400, 160, MELS, 0, 8000);
    Augmentation augmentation = new Augmentation(config, logMel);
    FeatureMatrix utterance = utterance();
    int clean = 0;
    int draws = 2000;
    for (int seed = 0; seed < draws; seed++) {
      clean += augmentation.perturb(utterance, new SplittableRandom(seed)) == utterance ? 1 : 0;
    }
    assertEquals(0.25, (double) clean / draws, 0.04);
  }
}
