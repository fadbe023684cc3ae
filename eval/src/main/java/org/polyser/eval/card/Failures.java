package org.polyser.eval.card;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
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
    for (EmotionRow row : quoted.emotions()) {
      if (!row.aboveChance()) {
        items.add("**not above chance for %s**: recall %s".formatted(name(row), figures(row)));
      }
    }
    items.add(lowest(quoted));
    return items;
  }

  private static String lowest(QuotedReport quoted) {
    StoredRow row =
        quoted.report().rows().stream().min(comparingDouble(StoredRow::uar)).orElseThrow();
    return "the lowest UAR is that of %s, %s".formatted(name(row), figures(row))
        + quoted.emotions().stream()
            .min(comparingDouble(one -> one.figures().recall()))
            .map(one -> ", the lowest recall that of %s, %s".formatted(name(one), figures(one)))
            .orElse("");
  }

  private static String name(StoredRow row) {
    return Markdown.escaped(row.testSet());
  }

  private static String name(EmotionRow row) {
    return Markdown.escaped(row.label());
  }

  private static String figures(StoredRow row) {
    return figures(row.uar(), ReportTables.range(row.uarLow(), row.uarHigh()), row.chance());
  }

  private static String figures(EmotionRow row) {
    return figures(row.figures().recall(), ReportTables.interval(row.figures()), row.chance());
  }

  private static String figures(double value, String interval, double chance) {
    return "%s (%s, chance %s)"
        .formatted(Figures.percent(value), interval, Figures.percent(chance));
  }
}
