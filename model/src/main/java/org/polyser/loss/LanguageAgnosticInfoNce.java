package org.polyser.loss;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@link MultiPositiveInfoNce} plus λ times the distance of the languages within the emotions,
 * {@link CentroidAlignment}, which every example bears alike.
 *
 * <p>Pre-output {@code [N, 2d + 1]} as there; labels {@code [N, 2]}: emotion and language as
 * numbers.
 */
public final class LanguageAgnosticInfoNce implements ILossFunction {

  private static final long serialVersionUID = 1L;

  private final MultiPositiveInfoNce contrast = new MultiPositiveInfoNce();

  @JsonProperty private final double weight;

  /**
   * @param weight λ, at least 0
   */
  public LanguageAgnosticInfoNce(@JsonProperty("weight") double weight) {
    this.weight = weight;
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    double sum = computeScoreArray(labels, preOutput, activation, mask).sumNumber().doubleValue();
    return average ? sum / preOutput.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    return contrast
        .computeScoreArray(labels, preOutput, activation, mask)
        .addi(weight * new CentroidAlignment(labels, speech(preOutput)).loss());
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    INDArray gradient = contrast.computeGradient(labels, preOutput, activation, mask);
    INDArray bySpeech = new CentroidAlignment(labels, speech(preOutput)).gradient();
    speech(gradient).addi(bySpeech.muli(weight * preOutput.size(0)));
    return gradient;
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    return Pair.of(
        computeScore(labels, preOutput, activation, mask, average),
        computeGradient(labels, preOutput, activation, mask));
  }

  private static INDArray speech(INDArray preOutput) {
    return preOutput.get(all(), interval(0, (preOutput.size(1) - 1) / 2));
  }

  @Override
  public String name() {
    return "LanguageAgnosticInfoNce";
  }
}
