package org.polyser.eval.report;

import java.util.OptionalDouble;

/**
 * How training stood after an epoch.
 *
 * @param epoch number of epochs done, over all stages
 * @param loss mean training loss of the epoch
 * @param devUar UAR on the dev utterances, in [0, 1], where it was measured
 */
public record LearningCurvePoint(int epoch, double loss, OptionalDouble devUar) {

  /** Requires numbers that JSON can hold. */
  public LearningCurvePoint {
    if (!Double.isFinite(loss) || !Double.isFinite(devUar.orElse(0))) {
      throw new IllegalArgumentException("epoch " + epoch + " has a value that is not finite");
    }
  }
}
