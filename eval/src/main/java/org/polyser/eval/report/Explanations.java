package org.polyser.eval.report;

import java.util.List;
import org.polyser.eval.metrics.ResamplingUnit;

/** What the numbers of a table mean, in one line. */
final class Explanations {

  private Explanations() {}

  static String underTable(EvaluationReport report) {
    return "Percent. UAR: mean recall over labels; interval: "
        + Figures.level(report.rows().get(0).interval().level())
        + " bootstrap over "
        + units(report)
        + "; chance: always the same label. UAR is emphasised where its interval lies"
        + " above chance.";
  }

  /** The caveats name the test sets that are the exception. */
  private static String units(EvaluationReport report) {
    List<ResamplingUnit> units =
        report.rows().stream().map(row -> row.interval().unit()).distinct().toList();
    return units.size() == 1 ? units.get(0) + "s" : "speakers, or utterances where said below";
  }
}
