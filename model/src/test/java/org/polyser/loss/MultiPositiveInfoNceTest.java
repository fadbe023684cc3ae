package org.polyser.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MultiPositiveInfoNceTest {

  private static final int N = 7;
  private static final int DIM = 5;
  private static final int[] LABELS = {0, 1, 0, 2, 2, 2, 3};
  private static final double LOG_SCALE = 1.7;

  private final MultiPositiveInfoNce loss = new MultiPositiveInfoNce();

  @Test
  void one_label_and_equal_embeddings_give_the_log_of_the_batch_size() {
    double[][] same = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};
    assertEquals(Math.log(4), meanLoss(same, same, new int[] {0, 0, 0, 0}, 2.3), 1e-12);
  }

  @Test
  void two_opposite_pairs_give_the_softplus_of_twice_the_scale() {
    double[][] opposite = {{1, 0}, {-1, 0}};
    double scale = Math.exp(0.4);
    double expected = Math.log1p(Math.exp(-2 * scale));
    assertEquals(expected, meanLoss(opposite, opposite, new int[] {0, 1}, 0.4), 1e-12);
  }

  @Test
  void equals_the_plain_oracle() {
    double[][] u = unitRows(11);
    double[][] v = unitRows(12);
    double expected = PlainInfoNce.loss(u, v, LABELS, LOG_SCALE);
    assertEquals(expected, meanLoss(u, v, LABELS, LOG_SCALE), 1e-12);
  }

  @Test
  void equals_the_plain_oracle_where_the_temperature_is_clamped() {
    double[][] u = unitRows(21);
    double[][] v = unitRows(22);
    assertEquals(PlainInfoNce.loss(u, v, LABELS, 9), meanLoss(u, v, LABELS, 9), 1e-9);
  }

  @Test
  void gradient_equals_finite_differences_of_the_plain_oracle() {
    double[][] u = unitRows(31);
    double[][] v = unitRows(32);
    INDArray gradient =
        loss.computeGradient(labels(LABELS), preOutput(u, v, LOG_SCALE), null, null).divi(N);
    for (int i = 0; i < N; i++) {
      for (int k = 0; k < DIM; k++) {
        assertEquals(slope(u, v, u[i], k), gradient.getDouble(i, k), 1e-8);
        assertEquals(slope(u, v, v[i], k), gradient.getDouble(i, DIM + k), 1e-8);
      }
    }
  }

  @Test
  void gradient_by_the_log_scale_equals_finite_differences() {
    double[][] u = unitRows(41);
    double[][] v = unitRows(42);
    double step = 1e-6;
    double expected =
        (PlainInfoNce.loss(u, v, LABELS, LOG_SCALE + step)
                - PlainInfoNce.loss(u, v, LABELS, LOG_SCALE - step))
            / (2 * step);
    INDArray gradient =
        loss.computeGradient(labels(LABELS), preOutput(u, v, LOG_SCALE), null, null).divi(N);
    assertEquals(expected, gradient.getColumn(2 * DIM).sumNumber().doubleValue(), 1e-8);
  }

  @Test
  void the_clamped_log_scale_can_only_come_back() {
    double[][] aligned = {{1, 0}, {-1, 0}};
    INDArray outward =
        loss.computeGradient(labels(0, 1), preOutput(aligned, aligned, 5), null, null);
    assertEquals(0, outward.getColumn(4).sumNumber().doubleValue(), 0);
    double[][] swapped = {{-1, 0}, {1, 0}};
    INDArray inward =
        loss.computeGradient(labels(0, 1), preOutput(aligned, swapped, 5), null, null);
    assertTrue(inward.getColumn(4).sumNumber().doubleValue() > 0);
  }

  @Test
  void texts_of_one_label_are_interchangeable_and_those_of_two_are_not() {
    double[][] u = {{1, 0}, {0, 1}, {-1, 0}};
    double[][] swapped = {{0, 1}, {1, 0}, {-1, 0}};
    int[] shared = {0, 0, 1};
    int[] distinct = {0, 1, 2};
    assertEquals(meanLoss(u, u, shared, 1), meanLoss(u, swapped, shared, 1), 1e-12);
    assertTrue(meanLoss(u, u, distinct, 1) < meanLoss(u, swapped, distinct, 1) - 0.1);
  }

  private static double slope(double[][] u, double[][] v, double[] row, int k) {
    double step = 1e-6;
    double kept = row[k];
    row[k] = kept + step;
    double above = PlainInfoNce.loss(u, v, LABELS, LOG_SCALE);
    row[k] = kept - step;
    double below = PlainInfoNce.loss(u, v, LABELS, LOG_SCALE);
    row[k] = kept;
    return (above - below) / (2 * step);
  }

  private double meanLoss(double[][] u, double[][] v, int[] labels, double logScale) {
    return loss.computeScore(labels(labels), preOutput(u, v, logScale), null, null, true);
  }

  private static INDArray preOutput(double[][] u, double[][] v, double logScale) {
    INDArray scale = Nd4j.valueArrayOf(new long[] {u.length, 1}, logScale, DataType.DOUBLE);
    return Nd4j.concat(1, Nd4j.createFromArray(u), Nd4j.createFromArray(v), scale);
  }

  private static INDArray labels(int... labels) {
    return Nd4j.createFromArray(labels).castTo(DataType.DOUBLE).reshape(labels.length, 1);
  }

  private static double[][] unitRows(long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[N][DIM];
    for (double[] row : rows) {
      double sum = 0;
      for (int k = 0; k < DIM; k++) {
        row[k] = random.nextGaussian();
        sum += row[k] * row[k];
      }
      for (int k = 0; k < DIM; k++) {
        row[k] /= Math.sqrt(sum);
      }
    }
    return rows;
  }
}
