package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Collectors;
import org.polyser.eval.metrics.CalibrationBins;
import org.polyser.eval.metrics.ReliabilityBin;

/**
 * A reliability diagram: accuracy of each confidence bin against the diagonal of honest confidence,
 * and below it how many predictions fall into the bin; with the same numbers as a table.
 */
final class HtmlReliability {

  private static final double LEFT = 40;
  private static final double WIDTH = 250;
  private static final double BASE = 190;
  private static final double HEIGHT = 180;
  private static final double COUNT_TOP = 214;
  private static final double COUNT_HEIGHT = 26;
  private static final double GAP = 2;

  private HtmlReliability() {}

  static String of(CalibrationBins calibration) {
    List<ReliabilityBin> bins = calibration.bins().stream().filter(bin -> bin.count() > 0).toList();
    long most = bins.stream().mapToLong(ReliabilityBin::count).max().orElse(1);
    return Template.named("reliability.html")
        .text("ece", Figures.percentSign(calibration.ece()))
        .html("accuracies", joined(bins.stream().map(HtmlReliability::accuracy).toList()))
        .html("counts", joined(bins.stream().map(bin -> count(bin, most)).toList()))
        .html("rows", joined(bins.stream().map(HtmlReliability::row).toList()))
        .render();
  }

  private static String accuracy(ReliabilityBin bin) {
    double height = HEIGHT * bin.accuracy();
    double middle = LEFT + WIDTH * bin.confidence();
    return rectangle("accuracy", bin, BASE - height, height)
        + "<circle cx=\"%s\" cy=\"%s\" r=\"2.5\"/>"
            .formatted(Figures.coordinate(middle), Figures.coordinate(BASE - height));
  }

  private static String count(ReliabilityBin bin, long most) {
    double height = COUNT_HEIGHT * bin.count() / most;
    return rectangle("count", bin, COUNT_TOP + COUNT_HEIGHT - height, height);
  }

  private static String rectangle(String kind, ReliabilityBin bin, double y, double height) {
    double x = LEFT + WIDTH * bin.lower() + GAP / 2;
    double width = WIDTH * (bin.upper() - bin.lower()) - GAP;
    return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
        .formatted(
            kind,
            Figures.coordinate(x),
            Figures.coordinate(y),
            Figures.coordinate(width),
            Figures.coordinate(height));
  }

  private static String row(ReliabilityBin bin) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            Figures.percent(bin.confidence()),
            Figures.percent(bin.accuracy()),
            Figures.count(bin.count()));
  }

  private static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining("\n"));
  }
}
