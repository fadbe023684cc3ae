package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;

/** Each test set: what is taken for what, and whether confidence is honest. */
final class TestSetSection {

  private static final String NOTE =
      "Left: percent of each true emotion (row) that was answered with each label (column); the"
          + " diagonal is the recall. Right: how often answers of a given confidence are right; on"
          + " the diagonal, confidence is honest.";

  private TestSetSection() {}

  static Optional<Section> of(EvaluationReport report) {
    return Optional.of(
        new Section(
            "test-sets",
            "Each test set",
            NOTE,
            List.copyOf(report.rows().stream().map(TestSetSection::group).toList())));
  }

  private static Group group(ReportRow row) {
    return new Group(
        LanguageName.of(row.testSet().language()) + " · " + LanguageSection.dataset(row.testSet()),
        "%s, %s; interval over %s. Protocol: %s%s. Seen in training: %s."
            .formatted(
                Figures.count(row.n(), "utterance"),
                result(row),
                Figures.count(row.interval().count(), row.interval().unit().toString()),
                row.testSet().protocol(),
                row.leaksSpeakers()
                    ? ", whose folds have "
                        + Figures.count(row.leakedSpeakers().getAsInt(), "speaker")
                        + " on both sides"
                    : "",
                SeenText.of(row)),
        List.of(ConfusionChart.of(row.confusion()), ReliabilityChart.of(row.calibration())));
  }

  /** UAR, its interval and chance in words. */
  static String result(ReportRow row) {
    return "UAR %s, %s interval %s to %s, chance %s: %s"
        .formatted(
            Figures.percentSign(row.metrics().uar()),
            Figures.level(row.interval().level()),
            Figures.percent(row.interval().low()),
            Figures.percentSign(row.interval().high()),
            Figures.percentSign(row.metrics().chance()),
            row.aboveChance() ? "above chance" : "not above chance");
  }
}
