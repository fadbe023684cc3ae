package org.polyser.eval.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.polyser.eval.report.DataTable.Head;

/** The cross-corpus matrix: UAR of models of one dataset on another. */
final class TransferSection {

  private static final List<Head> HEADS =
      List.of(
          Head.words("trained on"),
          Head.words("tested on"),
          Head.number("UAR"),
          Head.number("chance"));

  private TransferSection() {}

  static Optional<Section> of(EvaluationReport report) {
    List<TransferCell> cells = report.insights().transfer();
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "transfer",
                "From corpus to corpus",
                "UAR, percent, of a model trained on one dataset (row) and tested on another"
                    + " (column).",
                List.of(chart(cells))));
  }

  private static Chart chart(List<TransferCell> cells) {
    Comparator<TransferCell> byUar = Comparator.comparingDouble(TransferCell::uar);
    TransferCell best = cells.stream().max(byUar).orElseThrow();
    TransferCell worst = cells.stream().min(byUar).orElseThrow();
    return new Chart(
        "UAR by training and test dataset, %",
        "Best: %s. Weakest: %s.".formatted(words(best), words(worst)),
        heatmap(cells).drawing(),
        DataTable.of("Percent.", HEADS, cells, TransferSection::texts));
  }

  private static Heatmap heatmap(List<TransferCell> cells) {
    List<String> trained = names(cells, TransferCell::trainedOn);
    List<String> tested = names(cells, TransferCell::testedOn);
    return new Heatmap(
        "trained on",
        trained,
        "tested on",
        tested,
        trained.stream()
            .map(row -> tested.stream().map(column -> uar(cells, row, column)).toList())
            .toList());
  }

  private static List<String> names(List<TransferCell> cells, Function<TransferCell, String> name) {
    return cells.stream().map(name).distinct().sorted().toList();
  }

  private static OptionalDouble uar(List<TransferCell> cells, String trained, String tested) {
    return cells.stream()
        .filter(cell -> cell.trainedOn().equals(trained) && cell.testedOn().equals(tested))
        .mapToDouble(TransferCell::uar)
        .findFirst();
  }

  private static String words(TransferCell cell) {
    return "trained on %s, tested on %s, UAR %s"
        .formatted(cell.trainedOn(), cell.testedOn(), Figures.percentSign(cell.uar()));
  }

  private static List<String> texts(TransferCell cell) {
    return List.of(
        cell.trainedOn(),
        cell.testedOn(),
        Figures.percent(cell.uar()),
        Figures.percent(cell.chance()));
  }
}
