package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polyser.eval.metrics.ConfusionMatrix;
import org.polyser.eval.report.DataTable.Head;

/** A confusion matrix: shares of each true emotion, and the counts as a table. */
final class ConfusionChart {

  private ConfusionChart() {}

  static Chart of(ConfusionMatrix confusion) {
    List<Integer> truths = IntStream.range(0, confusion.labels().size()).boxed().toList();
    return new Chart(
        "Answers, % of each true emotion",
        truths.stream().map(truth -> sentence(confusion, truth)).collect(Collectors.joining(" ")),
        heatmap(confusion, truths).drawing(),
        DataTable.of(
            "Number of utterances.", heads(confusion), truths, truth -> counts(confusion, truth)));
  }

  private static Heatmap heatmap(ConfusionMatrix confusion, List<Integer> truths) {
    List<String> labels = confusion.labels();
    return new Heatmap(
        "true",
        labels,
        "answered",
        labels,
        truths.stream()
            .map(truth -> truths.stream().map(l -> share(confusion, truth, l)).toList())
            .toList());
  }

  private static OptionalDouble share(ConfusionMatrix confusion, int truth, int prediction) {
    long support = confusion.support(truth);
    return support == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) confusion.count(truth, prediction) / support);
  }

  private static String sentence(ConfusionMatrix confusion, int truth) {
    String label = confusion.labels().get(truth);
    OptionalDouble recall = share(confusion, truth, truth);
    return recall.isEmpty()
        ? label + " does not occur."
        : "Of %s, %s were recognised%s."
            .formatted(
                label, Figures.percentSign(recall.getAsDouble()), mostTakenFor(confusion, truth));
  }

  private static String mostTakenFor(ConfusionMatrix confusion, int truth) {
    int other = -1;
    for (int l = 0; l < confusion.labels().size(); l++) {
      boolean more = other < 0 || confusion.count(truth, l) > confusion.count(truth, other);
      other = l != truth && more ? l : other;
    }
    return other < 0 || confusion.count(truth, other) == 0
        ? ""
        : ", most others taken for " + confusion.labels().get(other);
  }

  private static List<Head> heads(ConfusionMatrix confusion) {
    List<Head> heads = new ArrayList<>();
    heads.add(Head.words("true emotion"));
    confusion.labels().forEach(label -> heads.add(Head.number(label)));
    heads.add(Head.number("n"));
    return heads;
  }

  private static List<String> counts(ConfusionMatrix confusion, int truth) {
    List<String> counts = new ArrayList<>();
    counts.add(confusion.labels().get(truth));
    for (int prediction = 0; prediction < confusion.labels().size(); prediction++) {
      counts.add(Figures.count(confusion.count(truth, prediction)));
    }
    counts.add(Figures.count(confusion.support(truth)));
    return counts;
  }
}
