package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.BootstrapInterval;
import org.polyser.eval.metrics.CalibrationBins;
import org.polyser.eval.metrics.GroupedConfusion;
import org.polyser.eval.metrics.LabelResult;
import org.polyser.eval.metrics.ResamplingUnit;
import org.polyser.eval.protocol.ContaminationLedger;
import org.polyser.eval.protocol.ContaminationLedger.Seen;

/** A report of made-up numbers, the same at every call. */
final class SampleReport {

  static final List<String> FOUR = List.of("angry", "happy", "neutral", "sad");
  private static final List<String> SEVEN =
      List.of("angry", "bored", "disgusted", "fearful", "happy", "neutral", "sad");
  private static final BootstrapConfig BOOTSTRAP = new BootstrapConfig(2000, 0.95, 1);
  private static final ContaminationLedger LEDGER =
      new ContaminationLedger(
          new Seen(Set.of("ravdess"), Set.of("en"), Set.of("s1"), Set.of("angry", "happy", "sad")));

  static final List<LabelResult> LABELS =
      List.of(
          new LabelResult("angry", 1106, 0.81, interval(0.7, 0.9), 0.124),
          new LabelResult("disgusted", 76, 0.2, interval(0.1, 0.31), 0.05));

  private static BootstrapInterval interval(double low, double high) {
    return new BootstrapInterval(low, high, 0.95, ResamplingUnit.UTTERANCE, 4424);
  }

  private static final Insights INSIGHTS = SampleInsights.of(rows());

  private SampleReport() {}

  static EvaluationReport report() {
    return new EvaluationReport(rows(), List.of(new LearningCurve(curve(1))), provenance())
        .with(INSIGHTS);
  }

  private static List<ReportRow> rows() {
    return List.of(
        row("ravdess", "en", FOUR, 0.71, 24, 672),
        row("emodb", "de", SEVEN, 0.56, 10, 535),
        row("emovo", "it", FOUR, 0.44, 6, 336),
        row("nemo", "pl", FOUR, 0.38, 9, 2481),
        row("urdu", "ur", FOUR, 0.02, 0, 400));
  }

  static ReportRow row(
      String dataset, String language, List<String> labels, double skill, int speakers, int n) {
    Random random = new Random(dataset.hashCode());
    GroupedConfusion confusion = new GroupedConfusion(labels);
    CalibrationBins calibration = new CalibrationBins();
    for (int i = 0; i < n; i++) {
      String truth = labels.get(i % labels.size());
      double ease = skill + (speakers == 0 ? 0 : 0.25 * Math.sin(i % speakers));
      double confidence = Math.min(1, 1.0 / labels.size() + 0.75 * random.nextDouble());
      String prediction = guess(truth, labels, ease * (0.5 + confidence), random);
      if (speakers == 0) {
        confusion.addWithoutSpeaker(truth, prediction);
      } else {
        confusion.add("speaker" + i % speakers, truth, prediction);
      }
      if (truth.equals(prediction)) {
        calibration.addCorrect(confidence);
      } else {
        calibration.addWrong(confidence);
      }
    }
    Set<String> hashes = dataset.equals("ravdess") ? Set.of("s1") : Set.of("s2");
    return ReportRow.of(
        new TestSet(dataset, language, "fixed-split"),
        confusion,
        calibration,
        BOOTSTRAP,
        LEDGER.verdict(dataset, language, hashes, labels));
  }

  private static String guess(String truth, List<String> labels, double skill, Random random) {
    if (random.nextDouble() < skill) {
      return truth;
    }
    int near = labels.indexOf(truth) + 1 + random.nextInt(2);
    return labels.get(random.nextBoolean() ? near % labels.size() : random.nextInt(labels.size()));
  }

  static List<LearningCurvePoint> curve(double speed) {
    List<LearningCurvePoint> curve = new ArrayList<>();
    for (int epoch = 1; epoch <= 20; epoch++) {
      double uar = 0.55 - 0.3 * Math.exp(-epoch / 6.0 / speed) + 0.01 * Math.sin(epoch * 2.0);
      curve.add(
          new LearningCurvePoint(
              epoch, 1.2 + 2.6 * Math.exp(-epoch / 5.0 / speed), OptionalDouble.of(uar)));
    }
    return curve;
  }

  private static ObjectNode provenance() {
    ObjectNode report = artefact("report", "c0ffee12ab34cd56");
    ObjectNode features = artefact("features", "91ab7e00aa11bb22");
    features.putArray("inputs").add(input("manifest", artefact("manifest", "794e8ea21ca7587e")));
    ObjectNode aligner = artefact("aligner", "4f1c0d77ee99ff00").put("seed", 1);
    aligner.putArray("inputs").add(input("features", features));
    aligner.putObject("facts").putArray("languages").add("en");
    report.putArray("inputs").add(input("features", features)).add(input("aligner", aligner));
    return report;
  }

  static ObjectNode artefact(String name, String fingerprint) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("artefact", name)
        .put("code_version", "0.1.0")
        .put("fingerprint", fingerprint);
  }

  static ObjectNode input(String role, ObjectNode provenance) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("role", role);
    return input.<ObjectNode>set("provenance", provenance);
  }
}
