package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.polyser.eval.metrics.BootstrapInterval;
import org.polyser.eval.metrics.ConfusionMatrix;
import org.polyser.eval.metrics.ReliabilityBin;
import org.polyser.eval.protocol.ContaminationLedger.Verdict;

/** A row of {@code report.json}. */
final class JsonRow {

  private JsonRow() {}

  static void put(ObjectNode node, ReportRow row) {
    node.put("dataset", row.testSet().dataset())
        .put("language", row.testSet().language())
        .put("protocol", row.testSet().protocol());
    if (!row.testSet().fold().isEmpty()) {
      node.put("fold", row.testSet().fold());
    }
    putAll(node.putArray("labels"), row.confusion().labels());
    node.put("n", row.n());
    putMetrics(node, row);
    putSeen(node.putObject("seen"), row.seen());
    row.leakedSpeakers().ifPresent(speakers -> node.put("leaked_speakers", speakers));
    putInterval(node, row.interval());
    ObjectNode recalls = node.putObject("recalls");
    row.metrics().recalls().forEach((label, recall) -> putFraction(recalls, label, recall));
    putCounts(node.putArray("confusion"), row.confusion());
    ArrayNode bins = node.putArray("reliability");
    row.calibration().bins().forEach(bin -> putBin(bins.addObject(), bin));
  }

  static void putFraction(ObjectNode node, String key, double value) {
    node.put(key, Figures.rounded(value));
  }

  static void putAll(ArrayNode node, List<String> values) {
    values.forEach(node::add);
  }

  private static void putMetrics(ObjectNode node, ReportRow row) {
    putFraction(node, "chance", row.metrics().chance());
    putFraction(node, "uar", row.metrics().uar());
    putFraction(node, "uar_low", row.interval().low());
    putFraction(node, "uar_high", row.interval().high());
    putFraction(node, "wa", row.metrics().wa());
    putFraction(node, "macro_f1", row.metrics().macroF1());
    putFraction(node, "ece", row.calibration().ece());
  }

  private static void putSeen(ObjectNode node, Verdict seen) {
    node.put("dataset", seen.dataset())
        .put("language", seen.language())
        .put("speakers", seen.speakers());
    putAll(node.putArray("labels"), seen.labels());
    seen.recordings().ifPresent(count -> node.put("recordings", count));
    seen.texts().ifPresent(count -> node.put("texts", count));
  }

  static void putInterval(ObjectNode node, BootstrapInterval interval) {
    putFraction(node, "interval_level", interval.level());
    node.put("interval_unit", interval.unit().toString()).put("interval_count", interval.count());
  }

  private static void putCounts(ArrayNode node, ConfusionMatrix confusion) {
    int size = confusion.labels().size();
    for (int truth = 0; truth < size; truth++) {
      ArrayNode counts = node.addArray();
      for (int prediction = 0; prediction < size; prediction++) {
        counts.add(confusion.count(truth, prediction));
      }
    }
  }

  static void putBin(ObjectNode node, ReliabilityBin bin) {
    putFraction(node, "lower", bin.lower());
    putFraction(node, "upper", bin.upper());
    node.put("count", bin.count());
    if (bin.count() > 0) {
      putFraction(node, "confidence", bin.confidence());
      putFraction(node, "accuracy", bin.accuracy());
    }
  }
}
