package org.polyser.aligner;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Weight decay that is no part of the loss: each step takes {@code learning rate · coefficient ·
 * parameter} off the parameter. Its score is zero, so that the score of a minibatch is its loss.
 *
 * <p>Source: Loshchilov and Hutter 2019, Decoupled weight decay regularization, algorithm 2.
 */
public final class DecoupledWeightDecay implements Regularization {

  private static final long serialVersionUID = 1L;

  @JsonProperty private final double coefficient;

  /**
   * @param coefficient relative to the learning rate
   */
  public DecoupledWeightDecay(@JsonProperty("coefficient") double coefficient) {
    this.coefficient = coefficient;
  }

  @Override
  public ApplyStep applyStep() {
    return ApplyStep.POST_UPDATER;
  }

  @Override
  public void apply(
      INDArray parameter, INDArray update, double learningRate, int iteration, int epoch) {
    update.addi(parameter.mul(coefficient * learningRate));
  }

  @Override
  public double score(INDArray parameter, int iteration, int epoch) {
    return 0;
  }

  @Override
  public Regularization clone() {
    return new DecoupledWeightDecay(coefficient);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecoupledWeightDecay that && coefficient == that.coefficient;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(coefficient);
  }
}
