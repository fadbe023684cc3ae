package org.polyser.eval.zeroshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.Cohort;

/**
 * Speech in a plane, at angles from the label {@code angry} that the model was trained on towards
 * {@code fearful}, at a right angle to it, that it was not: 0 to 30 degrees, so that the latter
 * never wins by itself.
 */
class CalibratedStackingTest {

  private static final int SIZE = 100;
  private static final double TEMPERATURE = 0.1;
  private static final Set<String> TRAINED = Set.of("angry", "sad");

  /** Of single precision, divided by the temperature. */
  private static final double TOLERANCE = 1e-5;

  private final float[][] speech = new float[SIZE][];
  private final float[] weights = new float[SIZE];

  CalibratedStackingTest() {
    Arrays.setAll(speech, i -> at(degrees(i)));
    Arrays.fill(weights, 1);
  }

  private static double degrees(int utterance) {
    return 30.0 * utterance / SIZE;
  }

  private static float[] at(double degrees) {
    double angle = Math.toRadians(degrees);
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }

  private static EmotionRecogniser recogniser(String other, double degrees, Calibration fitted) {
    return new EmotionRecogniser(
        null,
        new ZeroShotClassifier(
            List.of(other, "angry"), new float[][] {at(degrees), at(0)}, TEMPERATURE),
        fitted);
  }

  private Calibration stacked(EmotionRecogniser recogniser, double share) {
    return new CalibratedStacking(recogniser, new Cohort(speech, weights), TRAINED, share)
        .calibration();
  }

  private List<Integer> won(EmotionRecogniser recogniser) {
    return IntStream.range(0, SIZE)
        .filter(i -> recogniser.posterior(speech[i]).prediction().equals("fearful"))
        .boxed()
        .toList();
  }

  private static double margin(int utterance) {
    double angle = Math.toRadians(degrees(utterance));
    return (Math.sin(angle) - Math.cos(angle)) / TEMPERATURE;
  }

  @Test
  void a_label_that_always_loses_wins_the_share_that_lies_nearest_to_it() {
    EmotionRecogniser plain = recogniser("fearful", 90, Calibration.NONE);
    assertEquals(List.of(), won(plain));
    Calibration stacked = stacked(plain, 0.05);
    assertEquals(List.of(95, 96, 97, 98, 99), won(plain.calibrated(stacked)));
    assertEquals(-(margin(94) + margin(95)) / 2, stacked.bias().get("fearful"), TOLERANCE);
    assertEquals(Set.of("fearful"), stacked.bias().keySet());
  }

  @Test
  void an_utterance_counts_by_its_weight() {
    weights[99] = 8; // of 107, so that two make up 8 %
    EmotionRecogniser plain = recogniser("fearful", 90, Calibration.NONE);
    assertEquals(List.of(98, 99), won(plain.calibrated(stacked(plain, 0.08))));
    assertEquals(List.of(99), won(plain.calibrated(stacked(plain, 0.07))));
  }

  @Test
  void the_share_is_that_of_the_calibrated_model_whose_temperature_stays() {
    Calibration fitted = new Calibration(0.5, Map.of("angry", -0.7));
    EmotionRecogniser plain = recogniser("fearful", 90, fitted);
    Calibration stacked = stacked(plain, 0.05);
    assertEquals(5, won(plain.calibrated(stacked)).size());
    double bias = -(margin(94) + margin(95)) / 4 - 0.7;
    assertEquals(bias, stacked.bias().get("fearful"), TOLERANCE);
    assertEquals(0.5, stacked.scale());
    assertEquals(-0.7, stacked.bias().get("angry"));
  }

  @Test
  void probabilities_are_a_softmax_over_logits_with_the_bias() {
    EmotionRecogniser plain = recogniser("fearful", 90, Calibration.NONE);
    Calibration stacked = stacked(plain, 0.05);
    Map<String, Double> posterior = plain.calibrated(stacked).posterior(speech[50]).toMap();
    assertEquals(1, posterior.values().stream().mapToDouble(p -> p).sum(), 1e-12);
    assertEquals(
        margin(50) + stacked.bias().get("fearful"),
        Math.log(posterior.get("fearful") / posterior.get("angry")),
        TOLERANCE);
  }

  @Test
  void a_label_that_wins_more_by_itself_is_held_back_to_the_share() {
    EmotionRecogniser plain = recogniser("fearful", 10, Calibration.NONE);
    assertEquals(83, won(plain).size());
    assertEquals(List.of(95, 96, 97, 98, 99), won(plain.calibrated(stacked(plain, 0.05))));
  }

  @Test
  void labels_that_were_trained_on_get_nothing() {
    Calibration fitted = new Calibration(0.5, Map.of("angry", 1.0));
    assertEquals(fitted, stacked(recogniser("sad", 90, fitted), 0.05));
  }

  @Test
  void a_cohort_too_small_for_the_share_gives_one_utterance() {
    float[][] two = {at(0), at(10)};
    EmotionRecogniser plain = recogniser("fearful", 90, Calibration.NONE);
    Cohort cohort = new Cohort(two, new float[] {1, 1});
    EmotionRecogniser stacked =
        plain.calibrated(new CalibratedStacking(plain, cohort, TRAINED, 0.05).calibration());
    assertEquals("fearful", stacked.posterior(two[1]).prediction());
    assertEquals("angry", stacked.posterior(two[0]).prediction());
    Cohort one = new Cohort(new float[][] {two[0]}, new float[] {1});
    Calibration all = new CalibratedStacking(plain, one, TRAINED, 0.05).calibration();
    assertEquals("fearful", plain.calibrated(all).posterior(two[0]).prediction());
  }

  @Test
  void without_a_label_that_was_trained_on_there_is_nothing_to_win_from() {
    EmotionRecogniser plain = recogniser("fearful", 90, Calibration.NONE);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new CalibratedStacking(
                        plain, new Cohort(speech, weights), Set.of("calm"), 0.05))
            .getMessage();
    assertTrue(message.contains("[fearful, angry]"), message);
  }
}
