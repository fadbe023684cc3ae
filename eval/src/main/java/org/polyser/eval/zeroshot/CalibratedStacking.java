package org.polyser.eval.zeroshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.polyser.aligner.Cohort;

/**
 * Puts labels that a model was not trained on on a level with those that it was: contrastive
 * training draws speech to the texts that it knows, and where that leaves other texts is left to
 * chance; some win nearly never and some nearly always. To the logit of such a label is added that
 * with which it wins a given share of a cohort of training utterances,
 *
 * <p>{@code bias_l = -quantile_(1 - share)(z_l(x) - max_t z_t(x))},
 *
 * <p>over utterances {@code x} by their weights and labels {@code t} that were trained on, where
 * {@code z} are calibrated logits. It takes the label's text and no utterance of it.
 *
 * <p>Source: Chao et al. 2016, An Empirical Study and Analysis of Generalized Zero-Shot Learning
 * for Object Recognition in the Wild, calibrated stacking; the constant is there chosen on
 * validation data, and here by the share.
 */
public final class CalibratedStacking {

  /** Beyond the last utterance of a cohort there is no next one to stop before. */
  private static final double BEYOND = 1;

  private final EmotionRecogniser recogniser;
  private final Cohort cohort;
  private final Set<String> trained;
  private final double share;

  /**
   * @param recogniser over labels trained on and not, with its calibration
   * @param cohort utterances that it was trained on
   * @param trained labels that it was trained on, at least one of them among its labels
   * @param share of the cohort, in (0, 1)
   */
  public CalibratedStacking(
      EmotionRecogniser recogniser, Cohort cohort, Set<String> trained, double share) {
    this.recogniser = recogniser;
    this.cohort = cohort;
    this.trained = Set.copyOf(trained);
    this.share = share;
    if (labels().stream().noneMatch(trained::contains)) {
      throw new IllegalArgumentException("none of " + labels() + " is among " + trained);
    }
  }

  private List<String> labels() {
    return recogniser.classifier().labels();
  }

  /** The recogniser's calibration, with a bias for every label that was not trained on. */
  public Calibration calibration() {
    double[][] logits =
        Arrays.stream(cohort.embeddings())
            .map(recogniser.classifier()::probabilities)
            .map(recogniser.calibration()::logits)
            .toArray(double[][]::new);
    Map<String, Double> biases = new TreeMap<>();
    for (int l = 0; l < labels().size(); l++) {
      if (!trained.contains(labels().get(l))) {
        biases.put(labels().get(l), -threshold(margins(logits, l)));
      }
    }
    return recogniser.calibration().plus(biases);
  }

  private double[] margins(double[][] logits, int label) {
    return Arrays.stream(logits).mapToDouble(one -> margin(one, label)).toArray();
  }

  /** By how much a label wins, negative where it loses. */
  private double margin(double[] logits, int label) {
    return logits[label]
        - IntStream.range(0, logits.length)
            .filter(l -> trained.contains(labels().get(l)))
            .mapToDouble(l -> logits[l])
            .max()
            .orElseThrow();
  }

  /** Half-way between the last utterance that is needed for the share and the next one. */
  private double threshold(double[] margins) {
    List<Integer> order =
        IntStream.range(0, margins.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -margins[i]))
            .toList();
    double wanted = share * IntStream.range(0, cohort.size()).mapToDouble(this::weight).sum();
    int last = 0;
    for (double won = weight(order.get(0)); won < wanted - 1e-9; won += weight(order.get(last))) {
      last++;
    }
    double lowest = margins[order.get(last)];
    return last + 1 < order.size() ? (lowest + margins[order.get(last + 1)]) / 2 : lowest - BEYOND;
  }

  private double weight(int utterance) {
    return cohort.weights()[utterance];
  }
}
