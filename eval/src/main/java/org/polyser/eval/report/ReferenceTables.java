package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The references of a report as tables of words, for every kind of writer. */
final class ReferenceTables {

  /**
   * A table.
   *
   * @param title over it
   * @param head names of the columns
   * @param rows cells
   */
  record Words(String title, List<String> head, List<List<String>> rows) {}

  private ReferenceTables() {}

  /** Those that have rows. */
  static List<Words> of(EvaluationReport report) {
    return Stream.of(baselines(report), probes(report), seeds(report))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static Words baselines(EvaluationReport report) {
    List<String> names = report.references().names();
    List<String> head = new ArrayList<>(List.of("dataset", "language", "fold", "this model"));
    head.addAll(names);
    return new Words(
        "UAR of baselines on the same split",
        head,
        names.isEmpty()
            ? List.of()
            : report.rows().stream().map(row -> baselines(row, names, report)).toList());
  }

  private static List<String> baselines(
      ReportRow row, List<String> names, EvaluationReport report) {
    List<String> cells = testSet(row.testSet());
    cells.add(Figures.percent(row.metrics().uar()));
    for (String name : names) {
      cells.add(
          report
              .references()
              .of(row.testSet())
              .filter(baseline -> baseline.name().equals(name))
              .map(ReferenceTables::withInterval)
              .collect(Collectors.joining()));
    }
    return cells;
  }

  private static String withInterval(BaselineResult baseline) {
    return "%s (%s–%s)"
        .formatted(
            Figures.percent(baseline.uar()),
            Figures.percent(baseline.low()),
            Figures.percent(baseline.high()));
  }

  private static Words probes(EvaluationReport report) {
    return new Words(
        "Language read off the embeddings by a linear model",
        List.of("model", "fold", "languages", "n", "accuracy", "chance"),
        report.references().probes().stream().map(ReferenceTables::probe).toList());
  }

  private static List<String> probe(LanguageProbe probe) {
    return List.of(
        probe.model(),
        probe.fold(),
        String.join(", ", probe.languages()),
        Figures.count(probe.utterances()),
        Figures.percent(probe.accuracy()),
        Figures.percent(probe.chance()));
  }

  private static Words seeds(EvaluationReport report) {
    return new Words(
        "UAR of each seed; rows above sum over them",
        List.of("dataset", "language", "fold", "standard deviation", "seeds"),
        report.references().seeds().entrySet().stream()
            .map(entry -> seeds(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static List<String> seeds(TestSet testSet, List<Double> uars) {
    List<String> cells = testSet(testSet);
    cells.add(Figures.percent(References.deviation(uars)));
    cells.add(uars.stream().map(Figures::percent).collect(Collectors.joining(", ")));
    return cells;
  }

  private static List<String> testSet(TestSet testSet) {
    return new ArrayList<>(List.of(testSet.dataset(), testSet.language(), testSet.fold()));
  }
}
