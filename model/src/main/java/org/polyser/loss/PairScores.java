package org.polyser.loss;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The scores of all speech-text pairs of one minibatch, with the loss and gradient they give. */
final class PairScores {

  private static final double MAX_LOG_SCALE = Math.log(100);

  private final INDArray speech;
  private final INDArray text;
  private final double logScale;
  private final INDArray scores;
  private final INDArray targets;

  PairScores(INDArray labels, INDArray preOutput) {
    long dim = (preOutput.size(1) - 1) / 2;
    this.speech = preOutput.get(all(), interval(0, dim));
    this.text = preOutput.get(all(), interval(dim, 2 * dim));
    this.logScale = preOutput.getDouble(0, 2 * dim);
    this.scores = speech.mmul(text.transpose()).muli(Math.exp(clampedLogScale()));
    this.targets = targets(labels.getColumn(0).toDoubleVector(), preOutput.dataType());
  }

  /** Q {@code [N, N]}: equal labels share the row's mass evenly. */
  private static INDArray targets(double[] labels, DataType type) {
    double[][] targets = new double[labels.length][];
    for (int row = 0; row < labels.length; row++) {
      double label = labels[row];
      double mass = 1.0 / Arrays.stream(labels).filter(other -> other == label).count();
      targets[row] = Arrays.stream(labels).map(other -> other == label ? mass : 0).toArray();
    }
    return Nd4j.createFromArray(targets).castTo(type);
  }

  /** {@code [N, 1]}, not averaged. */
  INDArray lossPerExample() {
    INDArray agreement = logSoftmaxRows(scores).addi(logSoftmaxRows(scores.transpose()));
    return agreement.muli(targets).sum(true, 1).muli(-0.5);
  }

  /** Gradient of the summed loss by the pre-output, {@code [N, 2d + 1]}. */
  INDArray gradient() {
    INDArray byScores = gradientByScores();
    INDArray scaled = byScores.mul(Math.exp(clampedLogScale()));
    INDArray bySpeech = scaled.mmul(text);
    INDArray byText = scaled.transpose().mmul(speech);
    return Nd4j.concat(1, bySpeech, byText, gradientByLogScale(byScores));
  }

  private INDArray gradientByScores() {
    INDArray rows = Transforms.exp(logSoftmaxRows(scores), false).subi(targets);
    INDArray columns = Transforms.exp(logSoftmaxRows(scores.transpose()), false).subi(targets);
    return rows.addi(columns.transpose()).muli(0.5);
  }

  /** Shared evenly by the rows; at the clamp only the way back is left open. */
  private INDArray gradientByLogScale(INDArray byScores) {
    double gradient = byScores.mul(scores).sumNumber().doubleValue();
    boolean outward = logScale >= MAX_LOG_SCALE && gradient < 0;
    long n = scores.size(0);
    return Nd4j.valueArrayOf(new long[] {n, 1}, outward ? 0 : gradient / n, scores.dataType());
  }

  private double clampedLogScale() {
    return Math.min(logScale, MAX_LOG_SCALE);
  }

  private static INDArray logSoftmaxRows(INDArray matrix) {
    INDArray shifted = matrix.subColumnVector(matrix.max(1));
    INDArray logSum = Transforms.log(Transforms.exp(shifted, true).sum(1), false);
    return shifted.subiColumnVector(logSum);
  }
}
