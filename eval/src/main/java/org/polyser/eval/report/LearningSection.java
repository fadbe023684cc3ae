package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.polyser.eval.report.DataTable.Head;

/** How training went: loss, and UAR on the dev utterances. */
final class LearningSection {

  private LearningSection() {}

  static Optional<Section> of(EvaluationReport report) {
    List<LearningCurvePoint> curve = report.learningCurve();
    if (curve.isEmpty()) {
      return Optional.empty();
    }
    List<LearningCurvePoint> measured =
        curve.stream().filter(point -> point.devUar().isPresent()).toList();
    List<Chart> charts =
        measured.isEmpty()
            ? List.of(loss(curve))
            : List.of(
                loss(curve), chart("Dev UAR, %", measured, p -> 100 * p.devUar().getAsDouble(), 1));
    return Optional.of(
        new Section("learning", "Learning curves", "", List.of(new Group("", "", charts))));
  }

  private static Chart loss(List<LearningCurvePoint> curve) {
    return chart("Training loss", curve, LearningCurvePoint::loss, 3);
  }

  private static Chart chart(
      String title,
      List<LearningCurvePoint> curve,
      ToDoubleFunction<LearningCurvePoint> value,
      int digits) {
    String format = "%." + digits + "f";
    return new Chart(
        title,
        sentence(title, curve, value, format),
        drawing(title, curve, value, digits),
        DataTable.of(
            title + " after each epoch.",
            List.of(Head.number("epoch"), Head.number(title)),
            curve,
            point -> List.of(Figures.count(point.epoch()), text(format, value, point))));
  }

  private static String sentence(
      String title,
      List<LearningCurvePoint> curve,
      ToDoubleFunction<LearningCurvePoint> value,
      String format) {
    LearningCurvePoint first = curve.get(0);
    LearningCurvePoint last = curve.get(curve.size() - 1);
    return "%s goes from %s after epoch %d to %s after epoch %d."
        .formatted(
            title,
            text(format, value, first),
            first.epoch(),
            text(format, value, last),
            last.epoch());
  }

  private static String text(
      String format, ToDoubleFunction<LearningCurvePoint> value, LearningCurvePoint point) {
    return String.format(Locale.ROOT, format, value.applyAsDouble(point));
  }

  private static ObjectNode drawing(
      String title,
      List<LearningCurvePoint> curve,
      ToDoubleFunction<LearningCurvePoint> value,
      int digits) {
    ObjectNode drawing = JsonNodeFactory.instance.objectNode();
    drawing.put("kind", "line").put("title", title).put("digits", digits);
    ArrayNode points = drawing.putArray("points");
    for (LearningCurvePoint point : curve) {
      points.addArray().add(point.epoch()).add(Figures.rounded(value.applyAsDouble(point)));
    }
    return drawing;
  }
}
