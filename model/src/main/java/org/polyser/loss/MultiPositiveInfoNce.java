package org.polyser.loss;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Symmetric InfoNCE between speech and text in which every pair of the minibatch that shares an
 * emotion is a positive, so that equal labels are never each other's negatives.
 *
 * <p>Pre-output {@code [N, 2d + 1]}: unit speech embeddings u {@code [N, d]}, unit text embeddings
 * v {@code [N, d]} and the log of the inverse temperature s, repeated {@code [N, 1]}. Labels {@code
 * [N, 1]}: the emotion as a number. With {@code S = exp(s) U Vᵀ}, the targets {@code Q[i][j] = 1 /
 * #{k : label k = label i}} where the labels of i and j are equal and 0 elsewhere,
 *
 * <pre>
 *   loss[i] = -½ Σⱼ Q[i][j] (log softmax(S[i,:])[j] + log softmax(S[:,i])[j])
 *   dΣloss/dS = ½ ((softmax_rows(S) - Q) + (softmax_rows(Sᵀ) - Q)ᵀ)
 * </pre>
 *
 * The inverse temperature is clamped to at most 100, as in CLIP.
 *
 * <p>Source: van den Oord et al. 2018 (InfoNCE); Radford et al. 2021, section 2.3 (symmetric form,
 * clamped temperature); Khosla et al. 2020, equation 2 (several positives, outside the logarithm).
 */
public final class MultiPositiveInfoNce implements ILossFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public double computeScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    double sum = computeScoreArray(labels, preOutput, activation, mask).sumNumber().doubleValue();
    return average ? sum / preOutput.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    return new PairScores(labels, preOutput).lossPerExample();
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    return new PairScores(labels, preOutput).gradient();
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    PairScores scores = new PairScores(labels, preOutput);
    double sum = scores.lossPerExample().sumNumber().doubleValue();
    return Pair.of(average ? sum / preOutput.size(0) : sum, scores.gradient());
  }

  @Override
  public String name() {
    return "MultiPositiveInfoNce";
  }
}
