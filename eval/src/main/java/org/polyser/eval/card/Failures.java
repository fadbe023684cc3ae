package org.polyser.eval.card;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polyser.eval.report.Figures;
import org.polyser.eval.report.StoredRow;
import org.polyser.markdown.Markdown;

/** The plain list of what a report shows a model to fail at. */
final class Failures {

  private Failures() {}

  /** A list in Markdown. */
  static String of(QuotedReport quoted) {
    String start = "- " + Markdown.escaped(quoted.title()) + ": ";
    return items(quoted).stream().map(item -> start + item + ".\n").collect(Collectors.joining());
  }

  private static List<String> items(QuotedReport quoted) {
    List<String> items = new ArrayList<>();
    for (StoredRow row : quoted.report().rows()) {
      if (!row.aboveChance()) {
        items.add("**not above chance in %s**: UAR %s".formatted(name(row), figures(row)));
      }
    }
    quoted.emotions().forEach(row -> ofEmotion(row).ifPresent(items::add));
    items.add(lowest(quoted));
    return items;
  }

  private static Optional<String> ofEmotion(EmotionRow row) {
    String label = Markdown.escaped(row.label());
    if (!row.aboveChance()) {
      return Optional.of("**not above chance for %s**: recall %s".formatted(label, figures(row)));
    }
    return row.atChance().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s is not recognised above chance in %s"
                .formatted(label, Markdown.escaped(String.join(", ", row.atChance()))));
  }

  private static String lowest(QuotedReport quoted) {
    StoredRow row =
        quoted.report().rows().stream().min(comparingDouble(StoredRow::uar)).orElseThrow();
    EmotionRow emotion =
        quoted.emotions().stream().min(comparingDouble(one -> one.recall().mean())).orElseThrow();
    return "the lowest UAR is that of %s, %s, the lowest recall that of %s, %s"
        .formatted(name(row), figures(row), Markdown.escaped(emotion.label()), figures(emotion));
  }

  private static String name(StoredRow row) {
    return Markdown.escaped(row.testSet());
  }

  private static String figures(StoredRow row) {
    return figures(row.uar(), ReportTables.range(row.uarLow(), row.uarHigh()), row.chance());
  }

  private static String figures(EmotionRow row) {
    RecallInterval recall = row.recall();
    return figures(recall.mean(), ReportTables.range(recall.low(), recall.high()), row.chance());
  }

  private static String figures(double value, String interval, double chance) {
    return "%s (%s, chance %s)"
        .formatted(Figures.percent(value), interval, Figures.percent(chance));
  }
}
