package org.polyser.jobs.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.ClassificationMetrics;
import org.polyser.eval.protocol.ContaminationLedger.Verdict;
import org.polyser.eval.protocol.FoldedProtocol;
import org.polyser.eval.report.ReportRow;
import org.polyser.eval.report.TestSet;

/**
 * Gathers the counts of all folds and seeds into the rows of a report. Seeds of one fold are
 * summed: each counts every utterance once, so the UAR of the sum is the mean of theirs.
 */
final class FoldedRows {

  private final FoldedProtocol protocol;
  private final List<String> labels;
  private final Map<TestSet, Gathered> rows = new TreeMap<>();

  private static final class Gathered {
    private final TestSetCounts all;
    private final Map<Long, TestSetCounts> bySeed = new TreeMap<>();
    private final Map<String, Verdict> byFold = new LinkedHashMap<>();

    Gathered(List<String> labels) {
      all = new TestSetCounts(labels);
    }
  }

  FoldedRows(FoldedProtocol protocol, List<String> labels) {
    this.protocol = protocol;
    this.labels = new ArrayList<>(labels);
  }

  /**
   * Adds the counts of one test set.
   *
   * @param run fold and seed
   * @param ledger of the fold's model
   */
  void add(
      FoldRun run, String dataset, String language, TestSetCounts counts, TestSetLedger ledger) {
    Gathered row =
        rows.computeIfAbsent(
            new TestSet(dataset, language, protocol.name(), fold(run)),
            key -> new Gathered(labels));
    row.all.merge(counts);
    row.bySeed
        .computeIfAbsent(run.seed().orElse(0L), key -> new TestSetCounts(labels))
        .merge(counts);
    row.byFold.putIfAbsent(run.fold().name(), ledger.verdict(dataset, language, counts));
  }

  /** The fold of a run's rows, empty where all folds share them. */
  String fold(FoldRun run) {
    return protocol.rows() == FoldedProtocol.Rows.POOLED ? "" : run.fold().name();
  }

  /** The rows of the report. */
  List<ReportRow> rows(BootstrapConfig bootstrap) {
    return rows.entrySet().stream()
        .map(
            entry ->
                ReportRow.of(
                    entry.getKey(),
                    entry.getValue().all.confusion(),
                    entry.getValue().all.calibration(),
                    bootstrap,
                    all(entry.getValue().byFold.values())))
        .toList();
  }

  /** UAR of each seed, in their order, for every row. */
  Map<TestSet, List<Double>> seedUars() {
    Map<TestSet, List<Double>> uars = new TreeMap<>();
    rows.forEach(
        (testSet, row) ->
            uars.put(testSet, row.bySeed.values().stream().map(FoldedRows::uar).toList()));
    return uars;
  }

  private static double uar(TestSetCounts counts) {
    return ClassificationMetrics.of(counts.confusion().total()).uar();
  }

  /** What any of the models had seen of what it was tested on. */
  private Verdict all(Iterable<Verdict> verdicts) {
    boolean dataset = false;
    boolean language = false;
    int speakers = 0;
    Set<String> seen = new HashSet<>();
    OptionalLong recordings = OptionalLong.empty();
    OptionalLong texts = OptionalLong.empty();
    for (Verdict verdict : verdicts) {
      dataset |= verdict.dataset();
      language |= verdict.language();
      speakers += verdict.speakers();
      seen.addAll(verdict.labels());
      recordings = sum(recordings, verdict.recordings());
      texts = sum(texts, verdict.texts());
    }
    return new Verdict(
        dataset,
        language,
        speakers,
        labels.stream().filter(seen::contains).toList(),
        recordings,
        texts);
  }

  private static OptionalLong sum(OptionalLong sum, OptionalLong more) {
    return more.isEmpty() ? sum : OptionalLong.of(sum.orElse(0) + more.getAsLong());
  }
}
