package org.polyser.eval.report;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polyser.eval.metrics.ConfusionMatrix;

/** A confusion matrix as a heat map: shares of each row, from one hue's pale to its dark. */
final class HtmlConfusion {

  private static final int STEPS = 10;
  private static final int DENSE = 5;

  private HtmlConfusion() {}

  static String of(ConfusionMatrix confusion) {
    int size = confusion.labels().size();
    return Template.named("confusion.html")
        .text("density", size > DENSE ? "dense" : "airy")
        .html("head", joined(size, label -> head(confusion.labels().get(label))))
        .html("body", joined(size, truth -> row(confusion, truth)))
        .render();
  }

  private static String head(String label) {
    return "<th scope=\"col\">" + Template.escaped(label) + "</th>";
  }

  private static String row(ConfusionMatrix confusion, int truth) {
    String label = Template.escaped(confusion.labels().get(truth));
    return "<tr><th scope=\"row\">%s</th>%s<td class=\"support\">%s</td></tr>\n"
        .formatted(
            label,
            joined(confusion.labels().size(), predicted -> cell(confusion, truth, predicted)),
            Figures.count(confusion.support(truth)));
  }

  private static String cell(ConfusionMatrix confusion, int truth, int predicted) {
    long support = confusion.support(truth);
    if (support == 0) {
      return "<td class=\"none\">–</td>";
    }
    double share = (double) confusion.count(truth, predicted) / support;
    return "<td class=\"h%d%s\" title=\"%s\">%d</td>"
        .formatted(
            Math.round(share * STEPS),
            truth == predicted ? " hit" : "",
            Figures.count(confusion.count(truth, predicted), "utterance"),
            Math.round(100 * share));
  }

  private static String joined(int size, IntFunction<String> part) {
    return IntStream.range(0, size).mapToObj(part).collect(Collectors.joining());
  }
}
