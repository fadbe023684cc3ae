package org.polyser.jobs.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.ClassificationMetrics;
import org.polyser.eval.metrics.GroupedConfusion;
import org.polyser.eval.metrics.LabelResult;
import org.polyser.eval.protocol.ContaminationLedger.Verdict;
import org.polyser.eval.protocol.Fold;
import org.polyser.eval.protocol.FoldedProtocol;
import org.polyser.eval.protocol.SpeakerLeak;
import org.polyser.eval.report.ReportRow;
import org.polyser.eval.report.TestSet;
import scala.Tuple2;

/**
 * Gathers the counts of all folds and seeds into the rows of a report. Seeds of one fold are
 * summed: each answers every utterance once, so the UAR of the sum is the mean of theirs.
 */
final class FoldedRows {

  private final FoldedProtocol protocol;
  private final List<String> labels;
  private final Map<TestSet, Gathered> rows = new TreeMap<>();

  private static final class Gathered {
    private final TestSetCounts all;
    private final Map<Long, TestSetCounts> bySeed = new TreeMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Set<String> seenSpeakers = new HashSet<>();
    private Optional<Set<String>> leaked = Optional.empty();

    Gathered(List<String> labels) {
      all = new TestSetCounts(labels);
    }
  }

  FoldedRows(FoldedProtocol protocol, List<String> labels) {
    this.protocol = protocol;
    this.labels = new ArrayList<>(labels);
  }

  /** Adds the counts of one test set by the model of one seed. */
  void addSeed(FoldRun run, String dataset, String language, TestSetCounts counts) {
    row(run.fold(), dataset, language)
        .bySeed
        .computeIfAbsent(run.seed().orElse(0L), key -> new TestSetCounts(labels))
        .merge(counts);
  }

  /**
   * Adds the counts of one test set by the models of all seeds of a fold.
   *
   * @param ledger of these models, which were trained on the same utterances
   * @param leak of the fold
   */
  void add(
      Fold fold,
      Tuple2<String, String> testSet,
      TestSetCounts counts,
      TestSetLedger ledger,
      SpeakerLeak leak) {
    Gathered row = row(fold, testSet._1, testSet._2);
    row.all.merge(counts);
    row.seenSpeakers.addAll(ledger.seenSpeakers(testSet._1, testSet._2, counts));
    row.verdicts.add(ledger.verdict(testSet._1, testSet._2, counts));
    row.leaked = union(row.leaked, leak.of(testSet._1, testSet._2));
  }

  private Gathered row(Fold fold, String dataset, String language) {
    return rows.computeIfAbsent(
        new TestSet(dataset, language, protocol.name(), place(fold)), key -> new Gathered(labels));
  }

  private static Optional<Set<String>> union(
      Optional<Set<String>> known, Optional<Set<String>> more) {
    return known.isEmpty() || more.isEmpty()
        ? known.or(() -> more)
        : Optional.of(
            Stream.concat(known.get().stream(), more.get().stream()).collect(Collectors.toSet()));
  }

  /** The fold of a fold's rows, empty where all folds share them. */
  String place(Fold fold) {
    return protocol.rows() == FoldedProtocol.Rows.POOLED ? "" : fold.name();
  }

  /** The rows of the report. */
  List<ReportRow> rows(BootstrapConfig bootstrap) {
    return rows.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), bootstrap))
        .toList();
  }

  /** How each label did over all rows. */
  List<LabelResult> byLabel(BootstrapConfig bootstrap) {
    GroupedConfusion together = new GroupedConfusion(labels);
    rows.forEach((testSet, row) -> together.merge(testSet.dataset(), row.all.confusion()));
    return LabelResult.all(together, bootstrap);
  }

  private ReportRow row(TestSet testSet, Gathered row, BootstrapConfig bootstrap) {
    return ReportRow.of(testSet, row.all.confusion(), row.all.calibration(), bootstrap, all(row))
        .leaking(
            row.leaked
                .map(speakers -> OptionalInt.of(speakers.size()))
                .orElse(OptionalInt.empty()));
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
  private Verdict all(Gathered row) {
    boolean dataset = false;
    boolean language = false;
    Set<String> seen = new HashSet<>();
    OptionalLong recordings = OptionalLong.empty();
    OptionalLong texts = OptionalLong.empty();
    for (Verdict verdict : row.verdicts) {
      dataset |= verdict.dataset();
      language |= verdict.language();
      seen.addAll(verdict.labels());
      recordings = sum(recordings, verdict.recordings());
      texts = sum(texts, verdict.texts());
    }
    return new Verdict(
        dataset,
        language,
        row.seenSpeakers.size(),
        labels.stream().filter(seen::contains).toList(),
        recordings,
        texts);
  }

  private static OptionalLong sum(OptionalLong sum, OptionalLong more) {
    return more.isEmpty() ? sum : OptionalLong.of(sum.orElse(0) + more.getAsLong());
  }
}
