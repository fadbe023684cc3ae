package org.polyser.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyser.svg.Svg;
import org.polyser.training.TrainingHistory;
import org.polyser.training.TrainingHistory.Epoch;

/**
 * The learning curves of a training: its loss, and beside it the development UAR where it was
 * measured, over the epochs. The picture is one SVG file with a text alternative, and follows a
 * dark colour scheme.
 */
public final class HistoryPicture {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 340;
  private static final int LEFT = 80;
  private static final int SECOND_LEFT = LEFT + CurvePanel.WIDTH + 110;

  private static final String STYLE =
      """
      <style>
        text { font: 14px system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif }
        text { fill: #24292f }
        .name { font-size: 17px; font-weight: 600 }
        .low { text-anchor: middle }
        .side { text-anchor: end }
        .paper { fill: #fff }
        .mark { stroke: #d0d7de }
        .curve { fill: none; stroke: #0969da; stroke-width: 2; stroke-linejoin: round }
        .kept { fill: #fff; stroke: #0969da; stroke-width: 2 }
        .kept-label { font-weight: 600 }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .paper { fill: #0d1117 }
          .mark { stroke: #30363d }
          .curve { stroke: #58a6ff }
          .kept { fill: #0d1117; stroke: #58a6ff }
        }
      </style>""";

  private HistoryPicture() {}

  /**
   * Draws a training.
   *
   * @param history of it; epochs whose loss is not finite are left out
   * @param keptEpoch whose parameters the aligner has, where that is known
   * @return an SVG document
   */
  public static String svg(TrainingHistory history, Optional<Long> keptEpoch) {
    List<Curve> curves =
        Stream.of(
                curve(history, "training loss", 3, Epoch::loss),
                curve(history, "development UAR [%]", 1, HistoryPicture::percent))
            .filter(curve -> !curve.points().isEmpty())
            .toList();
    Svg svg = new Svg();
    open(svg, curves);
    for (int i = 0; i < curves.size(); i++) {
      new CurvePanel(svg, i == 0 ? LEFT : SECOND_LEFT, curves.get(i)).draw(keptEpoch);
    }
    return svg.markup("</svg>").toString();
  }

  private static Double percent(Epoch epoch) {
    return epoch.developmentUar() == null ? null : Double.valueOf(100 * epoch.developmentUar());
  }

  private static Curve curve(
      TrainingHistory history, String title, int digits, Function<Epoch, Double> value) {
    List<Curve.Point> points = new ArrayList<>();
    for (int i = 0; i < history.epochs().size(); i++) {
      Double found = value.apply(history.epochs().get(i));
      if (found != null && Double.isFinite(found)) {
        points.add(new Curve.Point(i + 1, found));
      }
    }
    return new Curve(title, digits, points);
  }

  private static void open(Svg svg, List<Curve> curves) {
    svg.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    svg.markup(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\""
            + " viewBox=\"0 0 %1$s %2$s\" role=\"img\" aria-labelledby=\"title description\">",
        WIDTH, HEIGHT);
    svg.element("title", "id=\"title\"", "Learning curves");
    svg.element("desc", "id=\"description\"", description(curves));
    svg.markup("%s", STYLE);
    svg.markup("<rect class=\"paper\" width=\"%s\" height=\"%s\"/>", WIDTH, HEIGHT);
  }

  private static String description(List<Curve> curves) {
    return curves.stream()
        .map(HistoryPicture::description)
        .collect(Collectors.joining(" ", "", curves.isEmpty() ? "No epoch." : ""));
  }

  private static String description(Curve curve) {
    return "%s: %s after epoch %s, %s after epoch %s, between %s and %s."
        .formatted(
            curve.title(),
            curve.written(curve.points().get(0).value()),
            curve.firstEpoch(),
            curve.written(curve.points().get(curve.points().size() - 1).value()),
            curve.lastEpoch(),
            curve.written(curve.lowest()),
            curve.written(curve.highest()));
  }
}
