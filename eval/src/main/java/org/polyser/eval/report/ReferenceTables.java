package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of a report are held against, as tables of words. */
final class ReferenceTables {

  private static final List<String> TEST_SET = List.of("dataset", "language", "fold");

  private ReferenceTables() {}

  /** Those that have rows. */
  static List<WordTable> of(EvaluationReport report) {
    return Stream.of(baselines(report), probes(report), seeds(report))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static WordTable baselines(EvaluationReport report) {
    List<String> names = report.references().names();
    List<String> head = new ArrayList<>(TEST_SET);
    head.add("this model");
    head.addAll(names);
    return new WordTable(
        "UAR of baselines on the same split",
        "Interval in brackets.",
        head,
        TEST_SET.size(),
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

  private static WordTable probes(EvaluationReport report) {
    return new WordTable(
        "Language read off the embeddings by a linear model",
        "",
        List.of("model", "fold", "languages", "n", "accuracy", "chance"),
        3,
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

  private static WordTable seeds(EvaluationReport report) {
    return new WordTable(
        "UAR of each seed",
        "The rows of the report sum over them.",
        List.of("dataset", "language", "fold", "standard deviation", "seeds"),
        TEST_SET.size(),
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
