package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.polyser.eval.metrics.ResamplingUnit;

/** Reasons to trust a report less, one sentence each. */
final class Caveats {

  private static final int FEW_SPEAKERS = 10;

  private Caveats() {}

  static List<String> of(EvaluationReport report) {
    List<String> caveats = new ArrayList<>();
    add(
        caveats,
        report,
        ReportRow::leaksSpeakers,
        "The folds themselves have speakers on both sides in %s: compare with figures on the same"
            + " folds, not with speakers who are new to the model.");
    add(caveats, report, row -> row.seen().speakers() > 0, "Training heard speakers of %s.");
    add(
        caveats,
        report,
        row -> row.seen().recordings().orElse(0) > 0,
        "Training heard recordings of %s, whatever they are called.");
    add(
        caveats,
        report,
        row -> row.seen().dataset(),
        "Training used the dataset of %s: this is no zero-shot result.");
    add(
        caveats,
        report,
        row -> row.interval().unit() == ResamplingUnit.UTTERANCE,
        "Intervals of %s are over utterances, because not every speaker is known or there is only"
            + " one: they may be too narrow.");
    add(
        caveats,
        report,
        Caveats::fewSpeakers,
        "Intervals of %s are over fewer than " + FEW_SPEAKERS + " speakers: read them as rough.");
    add(
        caveats,
        report,
        row -> row.metrics().recalls().size() < row.confusion().labels().size(),
        "Not every candidate label occurs in %s: UAR and chance are over those that do.");
    return caveats;
  }

  private static boolean fewSpeakers(ReportRow row) {
    return row.interval().unit() == ResamplingUnit.SPEAKER && row.interval().count() < FEW_SPEAKERS;
  }

  private static void add(
      List<String> caveats, EvaluationReport report, Predicate<ReportRow> applies, String text) {
    String names =
        report.rows().stream()
            .filter(applies)
            .map(row -> row.testSet().toString())
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      caveats.add(text.formatted(names));
    }
  }
}
