package org.polyser.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LanguageAgnosticInfoNceTest {

  private static final int DIM = 3;
  private static final double WEIGHT = 2.5;

  /** Emotion and language: two emotions in two languages, one in one only. */
  private static final double[][] LABELS = {{0, 0}, {0, 1}, {0, 1}, {1, 0}, {1, 1}, {2, 1}, {0, 0}};

  private final LanguageAgnosticInfoNce loss = new LanguageAgnosticInfoNce(WEIGHT);

  /** Speech and text embeddings and a log scale. */
  private static INDArray preOutput() {
    Random random = new Random(5);
    double[][] values = new double[LABELS.length][2 * DIM + 1];
    for (double[] row : values) {
      for (int k = 0; k < 2 * DIM; k++) {
        row[k] = random.nextGaussian();
      }
      row[2 * DIM] = 0.7;
    }
    return Nd4j.createFromArray(values);
  }

  private static INDArray labels() {
    return Nd4j.createFromArray(LABELS);
  }

  private double meanLoss(INDArray preOutput) {
    return loss.computeScore(labels(), preOutput, null, null, true);
  }

  @Test
  void languages_that_lie_apart_cost_their_squared_distance_from_the_middle() {
    double[][] apart = {{1, 0, 0, 0, 1}, {-1, 0, 0, 0, 1}};
    INDArray together = Nd4j.createFromArray(new double[][] {{0, 0}, {0, 1}});
    INDArray difference = Nd4j.createFromArray(new double[][] {{0, 0}, {1, 1}});
    double contrast = contrast(together, Nd4j.createFromArray(apart));
    assertEquals(
        contrast + WEIGHT * 1,
        loss.computeScore(together, Nd4j.createFromArray(apart), null, null, true),
        1e-9);
    assertEquals(
        contrast(difference, Nd4j.createFromArray(apart)),
        loss.computeScore(difference, Nd4j.createFromArray(apart), null, null, true),
        1e-9);
  }

  private static double contrast(INDArray labels, INDArray preOutput) {
    return new MultiPositiveInfoNce().computeScore(labels, preOutput, null, null, true);
  }

  /** Centroids by hand: of emotion 0 those of rows {0, 6} and {1, 2}, of emotion 1 rows 3 and 4. */
  @Test
  void the_distance_is_that_of_centroids_computed_by_hand() {
    INDArray preOutput = preOutput();
    double sum = 0;
    for (int k = 0; k < DIM; k++) {
      double here = (preOutput.getDouble(0, k) + preOutput.getDouble(6, k)) / 2;
      double there = (preOutput.getDouble(1, k) + preOutput.getDouble(2, k)) / 2;
      sum += 2 * Math.pow((here - there) / 2, 2);
      sum += 2 * Math.pow((preOutput.getDouble(3, k) - preOutput.getDouble(4, k)) / 2, 2);
    }
    assertEquals(contrast(labels(), preOutput) + WEIGHT * sum / 5, meanLoss(preOutput), 1e-6);
  }

  @Test
  void gradient_equals_finite_differences() {
    INDArray preOutput = preOutput();
    INDArray gradient = loss.computeGradient(labels(), preOutput, null, null).divi(LABELS.length);
    double step = 1e-5;
    for (int i = 0; i < LABELS.length; i++) {
      for (int k = 0; k < 2 * DIM; k++) {
        double kept = preOutput.getDouble(i, k);
        double above = meanLoss(preOutput.putScalar(i, k, kept + step));
        double below = meanLoss(preOutput.putScalar(i, k, kept - step));
        preOutput.putScalar(i, k, kept);
        assertEquals((above - below) / (2 * step), gradient.getDouble(i, k), 1e-6);
      }
    }
  }

  @Test
  void loss_and_gradient_are_the_same_together_and_the_type_is_that_of_the_embeddings() {
    INDArray preOutput = preOutput().castTo(DataType.FLOAT);
    INDArray labels = labels().castTo(DataType.FLOAT);
    var both = loss.computeGradientAndScore(labels, preOutput, null, null, true);
    assertEquals(loss.computeScore(labels, preOutput, null, null, true), both.getFirst(), 0);
    assertEquals(loss.computeGradient(labels, preOutput, null, null), both.getSecond());
    assertEquals(DataType.FLOAT, both.getSecond().dataType());
  }
}
