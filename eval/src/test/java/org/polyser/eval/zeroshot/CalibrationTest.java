package org.polyser.eval.zeroshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final List<String> LABELS = List.of("a", "b");

  /** Of the optimiser. */
  private static final double TOLERANCE = 1e-4;

  private final List<Posterior> posteriors = new ArrayList<>();
  private final List<String> truth = new ArrayList<>();

  @Test
  void confidence_that_is_too_high_is_lowered_to_what_is_right() {
    addSymmetric(Math.log(9), 0); // says 0.9, is right in three of four
    Calibration fit = new CalibrationFit(posteriors, truth).temperature();
    assertEquals(0.5, fit.scale(), TOLERANCE); // ln 3 / ln 9
    assertEquals(0.75, fit.apply(posteriors.get(0)).confidence(), TOLERANCE);
    assertEquals(Map.of(), fit.bias());
  }

  @Test
  void a_label_that_is_preferred_is_taken_back() {
    addSymmetric(Math.log(9), 1);
    Calibration fit = new CalibrationFit(posteriors, truth).temperatureAndPrior();
    assertEquals(0.5, fit.scale(), TOLERANCE);
    assertEquals(-0.5, fit.bias().get("a") - fit.bias().get("b"), TOLERANCE);
  }

  @Test
  void labels_weigh_the_same_however_often_they_occur() {
    addSymmetric(Math.log(9), 1);
    Calibration even = new CalibrationFit(posteriors, truth).temperatureAndPrior();
    for (int i = 0; i < 4; i++) { // the utterances of b once more
      posteriors.add(posteriors.get(4 + i));
      truth.add("b");
    }
    Calibration uneven = new CalibrationFit(posteriors, truth).temperatureAndPrior();
    assertEquals(even.scale(), uneven.scale(), TOLERANCE);
    assertEquals(even.bias().get("a"), uneven.bias().get("a"), TOLERANCE);
  }

  @Test
  void a_temperature_changes_no_answer_and_no_correction_changes_nothing() {
    Posterior posterior = new Posterior(List.of("a", "b", "c"), List.of(0.2, 0.5, 0.3));
    assertEquals("b", new Calibration(0.1, Map.of()).apply(posterior).prediction());
    for (int l = 0; l < 3; l++) {
      assertEquals(
          posterior.probabilities().get(l),
          Calibration.NONE.apply(posterior).probabilities().get(l),
          1e-12);
    }
  }

  @Test
  void a_label_that_it_was_not_fitted_on_keeps_its_weight() {
    Calibration calibration = new Calibration(1, Map.of("a", Math.log(2)));
    Posterior corrected = calibration.apply(new Posterior(List.of("a", "new"), List.of(0.5, 0.5)));
    assertEquals(1.0 / 3, corrected.probabilities().get(1), 1e-12);
  }

  @Test
  void what_is_not_a_number_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Calibration(0, Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new Calibration(1, Map.of("a", Double.NaN)));
  }

  /** Of each label four utterances, three of them on its side of the border. */
  private void addSymmetric(double logit, double shift) {
    for (String label : LABELS) {
      for (int i = 0; i < 4; i++) {
        boolean towardsA = label.equals("a") == i < 3;
        add((towardsA ? logit : -logit) + shift, label);
      }
    }
  }

  private void add(double logitOfA, String label) {
    double a = 1 / (1 + Math.exp(-logitOfA));
    posteriors.add(new Posterior(LABELS, List.of(a, 1 - a)));
    truth.add(label);
  }
}
