package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.zeroshot.Calibration;
import org.polyser.eval.zeroshot.CalibrationFit;
import org.polyser.eval.zeroshot.Posterior;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

class StoredCalibrationTest {

  private final CalibrationFit fit =
      new CalibrationFit(
          List.of(
              new Posterior(List.of("a.b", "c"), List.of(0.9, 0.1)),
              new Posterior(List.of("a.b", "c"), List.of(0.8, 0.2)),
              new Posterior(List.of("a.b", "c"), List.of(0.4, 0.6))),
          List.of("a.b", "c", "c"));

  @Test
  void whatIsWrittenIsReadAgain() {
    Provenance model = model(Map.of(StoredCalibration.FACT, StoredCalibration.facts(fit)));
    Provenance read = Provenance.parse(model.toJson(), "test");
    assertEquals(fit.temperature(), wanted("temperature", read));
    assertEquals(fit.temperatureAndPrior(), wanted("temperature-and-prior", read));
    assertEquals(Calibration.NONE, wanted("none", read));
  }

  @Test
  void mistakesAreToldWithTheirKey() {
    assertEquals(
        "polyser.score.calibration must be one of none, temperature, temperature-and-prior,"
            + " got platt",
        assertThrows(InvalidInputException.class, () -> wanted("platt", model(Map.of())))
            .getMessage());
    assertEquals(
        "polyser.score.calibration must be none for a model that was trained without"
            + " development utterances, got temperature",
        assertThrows(InvalidInputException.class, () -> wanted("temperature", model(Map.of())))
            .getMessage());
  }

  private static Calibration wanted(String name, Provenance model) {
    return StoredCalibration.wanted(
        "polyser.score", ConfigFactory.parseMap(Map.of("calibration", name)), model);
  }

  private static Provenance model(Map<String, Object> facts) {
    return new Provenance(
        "aligner", 1, "0", "run", null, Fingerprint.of("x"), Map.of(), List.of(), facts);
  }
}
