package org.polyser.eval.report;

import java.util.List;

/** Loss and dev UAR over the epochs, as two line charts; nothing if the history is unknown. */
final class HtmlLearningCurve {

  private HtmlLearningCurve() {}

  static String of(List<LearningCurvePoint> curve) {
    if (curve.isEmpty()) {
      return "";
    }
    return Template.named("learning-curve.html")
        .html("loss", new LineChart("Training loss", "%.3f").of(losses(curve)))
        .html("uar", new LineChart("Dev UAR, %", "%.1f").of(devUars(curve)))
        .render();
  }

  private static List<LineChart.Point> losses(List<LearningCurvePoint> curve) {
    return curve.stream().map(p -> new LineChart.Point(p.epoch(), p.loss())).toList();
  }

  private static List<LineChart.Point> devUars(List<LearningCurvePoint> curve) {
    return curve.stream()
        .filter(p -> p.devUar().isPresent())
        .map(p -> new LineChart.Point(p.epoch(), 100 * p.devUar().getAsDouble()))
        .toList();
  }
}
