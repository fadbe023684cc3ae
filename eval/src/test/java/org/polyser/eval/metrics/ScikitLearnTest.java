package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the metrics against what {@code scikit_learn_cases.py} stored of scikit-learn. */
class ScikitLearnTest {

  private static final double TOLERANCE = 1e-12;

  /** Confidences are summed in steps of 2^-32. */
  private static final double ECE_TOLERANCE = 1e-9;

  /** One list of predictions, and scikit-learn's measures of it. */
  record Case(JsonNode node) {

    private List<String> labels() {
      return stream(node.get("labels")).map(JsonNode::asText).toList();
    }

    private ConfusionMatrix confusion() {
      ConfusionMatrix matrix = new ConfusionMatrix(labels());
      for (int i = 0; i < node.get("truth").size(); i++) {
        matrix.add(label("truth", i), label("prediction", i));
      }
      return matrix;
    }

    private CalibrationBins calibration() {
      CalibrationBins bins = new CalibrationBins();
      for (int i = 0; i < node.get("truth").size(); i++) {
        double confidence = node.get("confidence").get(i).asDouble();
        if (label("truth", i).equals(label("prediction", i))) {
          bins.addCorrect(confidence);
        } else {
          bins.addWrong(confidence);
        }
      }
      return bins;
    }

    private String label(String role, int utterance) {
      return labels().get(node.get(role).get(utterance).asInt());
    }

    private double expected(String metric) {
      return node.get(metric).asDouble();
    }

    private Map<String, Double> recalls() {
      Map<String, Double> recalls = new HashMap<>();
      node.get("recalls")
          .fields()
          .forEachRemaining(e -> recalls.put(e.getKey(), e.getValue().asDouble()));
      return recalls;
    }

    @Override
    public String toString() {
      return node.get("name").asText();
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = ScikitLearnTest.class.getResourceAsStream("scikit_learn_cases.json")) {
      return stream(JsonMapper.builder().build().readTree(in).get("cases")).map(Case::new);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void metricsAgree(Case expected) {
    ClassificationMetrics metrics = ClassificationMetrics.of(expected.confusion());
    assertEquals(expected.expected("uar"), metrics.uar(), TOLERANCE);
    assertEquals(expected.expected("wa"), metrics.wa(), TOLERANCE);
    assertEquals(expected.expected("macro_f1"), metrics.macroF1(), TOLERANCE);
    assertEquals(expected.recalls().keySet(), metrics.recalls().keySet());
    expected
        .recalls()
        .forEach((label, recall) -> assertEquals(recall, metrics.recalls().get(label), TOLERANCE));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void calibrationErrorsAgree(Case expected) {
    assertEquals(expected.expected("ece"), expected.calibration().ece(), ECE_TOLERANCE);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
