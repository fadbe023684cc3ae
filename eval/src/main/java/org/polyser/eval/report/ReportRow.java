package org.polyser.eval.report;

import java.util.OptionalInt;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.BootstrapInterval;
import org.polyser.eval.metrics.CalibrationBins;
import org.polyser.eval.metrics.ClassificationMetrics;
import org.polyser.eval.metrics.ConfusionMatrix;
import org.polyser.eval.metrics.GroupedConfusion;
import org.polyser.eval.protocol.ContaminationLedger.Verdict;

/**
 * The result on one test set.
 *
 * @param testSet dataset, language and protocol
 * @param n number of utterances, each once however many models answered
 * @param confusion counts of (truth, prediction) over the candidate labels
 * @param metrics of that confusion
 * @param interval of UAR
 * @param calibration confidence against correctness of the same predictions
 * @param seen what of the test set the model had seen in training
 * @param leakedSpeakers number of its speakers whom a fold of the protocol has on both sides; empty
 *     where there are no folds or no speaker is known
 */
public record ReportRow(
    TestSet testSet,
    long n,
    ConfusionMatrix confusion,
    ClassificationMetrics metrics,
    BootstrapInterval interval,
    CalibrationBins calibration,
    Verdict seen,
    OptionalInt leakedSpeakers) {

  /** Copies what can change, and requires that both accumulators saw the same predictions. */
  public ReportRow {
    confusion = confusion.copy();
    calibration = calibration.copy();
    if (confusion.total() != calibration.total()) {
      throw new IllegalArgumentException(
          "%s has %d predictions but %d confidences"
              .formatted(testSet, confusion.total(), calibration.total()));
    }
  }

  /** The row that follows from the counts, of a protocol without folds. */
  public static ReportRow of(
      TestSet testSet,
      GroupedConfusion confusion,
      CalibrationBins calibration,
      BootstrapConfig bootstrap,
      Verdict seen) {
    ConfusionMatrix total = confusion.total();
    return new ReportRow(
        testSet,
        confusion.numUtterances(),
        total,
        ClassificationMetrics.of(total),
        BootstrapInterval.of(confusion, bootstrap),
        calibration,
        seen,
        OptionalInt.empty());
  }

  /** The same of a protocol that has so many speakers on both sides of a fold. */
  public ReportRow leaking(OptionalInt speakers) {
    return new ReportRow(testSet, n, confusion, metrics, interval, calibration, seen, speakers);
  }

  /** Whether the protocol has a speaker on both sides of a fold. */
  public boolean leaksSpeakers() {
    return leakedSpeakers.orElse(0) > 0;
  }

  /** Whether the lower end of the interval lies above chance. */
  public boolean aboveChance() {
    return interval.low() > metrics.chance();
  }
}
