package org.polyser.eval.zeroshot;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Corrects the probabilities of a model: {@code p'(l | x) ∝ p(l | x)^scale · exp(bias_l)}. The
 * scale is one over a temperature, which makes confidence honest and changes no answer; the bias
 * takes back that a model answers with some labels more readily than with others, be it for its
 * training labels or for those that it was not trained on ({@link CalibratedStacking}).
 *
 * <p>Source: Guo et al. 2017, On Calibration of Modern Neural Networks, section 4.2 (temperature
 * and vector scaling).
 *
 * @param scale of the logits, positive
 * @param bias of labels; that of any other label is 0
 */
public record Calibration(double scale, Map<String, Double> bias) implements Serializable {

  /** Changes nothing. */
  public static final Calibration NONE = new Calibration(1, Map.of());

  /** Below it a logarithm would be infinite. */
  private static final double LEAST = 1e-300;

  /** Copies the biases and requires numbers. */
  public Calibration {
    bias = new TreeMap<>(bias);
    if (!(scale > 0 && Double.isFinite(scale))
        || !bias.values().stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a calibration needs numbers, got " + scale + " " + bias);
    }
  }

  /** This one without its biases. */
  public Calibration temperatureAlone() {
    return new Calibration(scale, Map.of());
  }

  /** This one with more added to the biases of some labels. */
  Calibration plus(Map<String, Double> more) {
    Map<String, Double> sum = new TreeMap<>(bias);
    more.forEach((label, term) -> sum.merge(label, term, Double::sum));
    return new Calibration(scale, sum);
  }

  /** The corrected probabilities. */
  public Posterior apply(Posterior posterior) {
    List<Double> probabilities = new ArrayList<>();
    for (double probability : ZeroShotClassifier.softmax(logits(posterior))) {
      probabilities.add(probability);
    }
    return new Posterior(posterior.labels(), probabilities);
  }

  /** Logarithms of the corrected probabilities, but for a constant, in the order of the labels. */
  double[] logits(Posterior posterior) {
    double[] logits = new double[posterior.labels().size()];
    for (int l = 0; l < logits.length; l++) {
      logits[l] =
          scale * Math.log(Math.max(LEAST, posterior.probabilities().get(l)))
              + bias.getOrDefault(posterior.labels().get(l), 0.0);
    }
    return logits;
  }
}
