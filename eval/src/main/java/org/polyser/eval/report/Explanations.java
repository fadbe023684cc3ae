package org.polyser.eval.report;

/** What the numbers of a table mean, in one line. */
final class Explanations {

  private Explanations() {}

  static String underTable(EvaluationReport report) {
    return "Percent. UAR: mean recall over labels; interval: "
        + Figures.level(report.rows().get(0).interval().level())
        + " bootstrap; chance: always the same label. UAR is emphasised where its interval lies"
        + " above chance.";
  }
}
