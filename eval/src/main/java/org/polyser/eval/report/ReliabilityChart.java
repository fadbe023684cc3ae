package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.polyser.eval.metrics.CalibrationBins;
import org.polyser.eval.metrics.ReliabilityBin;
import org.polyser.eval.report.DataTable.Head;

/**
 * A reliability diagram: accuracy of each confidence bin against the diagonal of honest confidence,
 * and how many predictions fall into the bin.
 */
final class ReliabilityChart {

  private static final List<Head> HEADS =
      List.of(
          Head.words("bin"), Head.number("confidence"), Head.number("accuracy"), Head.number("n"));

  private ReliabilityChart() {}

  static Chart of(CalibrationBins calibration) {
    List<ReliabilityBin> bins = calibration.bins().stream().filter(bin -> bin.count() > 0).toList();
    return new Chart(
        "Reliability, ECE " + Figures.percentSign(calibration.ece()),
        sentence(bins, calibration.ece()),
        drawing(bins),
        DataTable.of("Percent; n: number of answers.", HEADS, bins, ReliabilityChart::cells));
  }

  private static ObjectNode drawing(List<ReliabilityBin> bins) {
    ObjectNode drawing = JsonNodeFactory.instance.objectNode().put("kind", "reliability");
    ArrayNode array = drawing.putArray("bins");
    bins.forEach(bin -> JsonRow.putBin(array.addObject(), bin));
    return drawing;
  }

  private static String sentence(List<ReliabilityBin> bins, double ece) {
    long over =
        bins.stream()
            .filter(bin -> bin.confidence() > bin.accuracy())
            .mapToLong(ReliabilityBin::count)
            .sum();
    long all = bins.stream().mapToLong(ReliabilityBin::count).sum();
    return "Confidence and accuracy lie %s apart on average; %s of %s are in bins where the model is surer than it is right."
        .formatted(Figures.percentSign(ece), Figures.count(over), Figures.count(all, "answer"));
  }

  private static List<String> cells(ReliabilityBin bin) {
    return List.of(
        Figures.percent(bin.lower()) + "–" + Figures.percent(bin.upper()),
        Figures.percent(bin.confidence()),
        Figures.percent(bin.accuracy()),
        Figures.count(bin.count()));
  }
}
