package org.polyser.eval.zeroshot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Fits calibrations to posteriors whose truth is known: the likeliest, with every label weighing
 * the same. Temperature and biases are fitted separately: the temperature for probabilities as the
 * model gives them, or together with biases that make the mean probability of every label the same.
 */
public final class CalibrationFit {

  private static final double WIDEST = Math.log(20);
  private static final int ROUNDS = 50;
  private static final int EVALUATIONS = 200;

  private final List<Posterior> posteriors;
  private final List<String> truth;
  private final double[] weights;

  /**
   * @param posteriors over the same labels, at least one
   * @param truth label of each
   */
  public CalibrationFit(List<Posterior> posteriors, List<String> truth) {
    this.posteriors = List.copyOf(posteriors);
    this.truth = List.copyOf(truth);
    Map<String, Integer> counts = new TreeMap<>();
    truth.forEach(label -> counts.merge(label, 1, Integer::sum));
    this.weights =
        truth.stream().mapToDouble(label -> 1.0 / counts.size() / counts.get(label)).toArray();
  }

  /** The temperature that makes the truth likeliest. */
  public Calibration temperature() {
    return scaled(Map.of());
  }

  /** Temperature and biases that do so together. */
  public Calibration temperatureAndPrior() {
    Calibration fit = temperature();
    for (int round = 0; round < ROUNDS; round++) {
      fit = scaled(evened(fit));
    }
    return fit;
  }

  private Calibration scaled(Map<String, Double> bias) {
    double log =
        new BrentOptimizer(1e-6, 1e-9)
            .optimize(
                new MaxEval(EVALUATIONS),
                GoalType.MINIMIZE,
                new SearchInterval(-WIDEST, WIDEST),
                new UnivariateObjectiveFunction(x -> surprise(new Calibration(Math.exp(x), bias))))
            .getPoint();
    return new Calibration(Math.exp(log), bias);
  }

  /** Weighted mean negative log-likelihood. */
  double surprise(Calibration calibration) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double likelihood = calibration.apply(posteriors.get(i)).toMap().get(truth.get(i));
      sum -= weights[i] * Math.log(Math.max(1e-300, likelihood));
    }
    return sum;
  }

  /**
   * Biases after one step towards equal mean probabilities of the labels that occur; what others
   * get is theirs.
   */
  private Map<String, Double> evened(Calibration calibration) {
    Map<String, Double> means = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      Map<String, Double> corrected = calibration.apply(posteriors.get(i)).toMap();
      double weight = weights[i];
      new TreeSet<>(truth)
          .forEach(label -> means.merge(label, weight * corrected.get(label), Double::sum));
    }
    double even = means.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    Map<String, Double> bias = new TreeMap<>();
    means.forEach(
        (label, mean) ->
            bias.put(label, calibration.bias().getOrDefault(label, 0.0) - Math.log(mean / even)));
    return bias;
  }
}
