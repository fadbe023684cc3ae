package org.polyser.eval.report;

/** The answer to "how good, on what, and what is new to the model?" in a few words. */
final class Headline {

  private Headline() {}

  /** The mean UAR and how many test sets lie above chance. */
  static String title(EvaluationReport report) {
    SummaryLine total = report.summary().total();
    String uar = Figures.percentSign(total.uar());
    if (total.testSets() == 1) {
      return "UAR " + uar + (total.aboveChance() == 1 ? ", above chance" : ", not above chance");
    }
    return "Mean UAR " + uar + ", " + aboveChance(total.aboveChance(), total.testSets());
  }

  /** Chance, size, and how many languages training had seen. */
  static String lead(EvaluationReport report) {
    Summary summary = report.summary();
    int languages = summary.languages().size();
    return "Chance is %s. Tested on %s in %s, %s."
        .formatted(
            Figures.percentSign(summary.total().chance()),
            Figures.count(summary.total().n(), "utterance"),
            Figures.count(languages, "language"),
            absent(summary.unseenLanguages(), languages));
  }

  private static String aboveChance(int above, int all) {
    if (above == 0) {
      return "above chance on none of " + all + " test sets";
    }
    return "above chance on " + (above == all ? every(all) : above + " of " + all) + " test sets";
  }

  private static String every(int all) {
    return all == 2 ? "both" : "all " + all;
  }

  private static String absent(int unseen, int all) {
    if (unseen == 0) {
      return "none of them absent from training";
    }
    return (unseen == all ? "all" : Integer.toString(unseen)) + " of them absent from training";
  }
}
