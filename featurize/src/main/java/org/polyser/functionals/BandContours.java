package org.polyser.functionals;

import org.polyser.features.Decades;
import org.polyser.features.FeatureMatrix;

/**
 * A matrix of bands turned over, so that weighted sums over the bands are of whole contours.
 *
 * @param values {@code [numMels][numFrames]}
 */
@SuppressWarnings("ArrayRecordComponent")
record BandContours(double[][] values) {

  static BandContours of(FeatureMatrix matrix) {
    double[][] contours = new double[matrix.numMels()][matrix.numFrames()];
    for (int frame = 0; frame < matrix.numFrames(); frame++) {
      for (int mel = 0; mel < contours.length; mel++) {
        contours[mel][frame] = matrix.at(frame, mel);
      }
    }
    return new BandContours(contours);
  }

  /** {@code 10^x} of every value. */
  BandContours powers() {
    double[][] powers = new double[numMels()][numFrames()];
    for (int mel = 0; mel < powers.length; mel++) {
      for (int frame = 0; frame < powers[mel].length; frame++) {
        powers[mel][frame] = Decades.power(values[mel][frame]);
      }
    }
    return new BandContours(powers);
  }

  /** Products of the values of two of the same shape. */
  BandContours times(BandContours other) {
    double[][] products = new double[numMels()][numFrames()];
    for (int mel = 0; mel < products.length; mel++) {
      for (int frame = 0; frame < products[mel].length; frame++) {
        products[mel][frame] = values[mel][frame] * other.values[mel][frame];
      }
    }
    return new BandContours(products);
  }

  int numMels() {
    return values.length;
  }

  int numFrames() {
    return values[0].length;
  }

  /**
   * {@code Σ_m w_m x_m} of every frame.
   *
   * @param weights {@code [numMels]}
   */
  double[] weighted(double[] weights) {
    double[] sums = new double[numFrames()];
    for (int mel = 0; mel < weights.length; mel++) {
      add(weights[mel], values[mel], sums);
    }
    return sums;
  }

  private static void add(double weight, double[] contour, double[] sums) {
    for (int frame = 0; frame < sums.length; frame++) {
      sums[frame] += weight * contour[frame];
    }
  }

  /** Sum of all bands in every frame. */
  double[] sum() {
    return part(0, 1);
  }

  /**
   * Sum of some bands in every frame, of at least one.
   *
   * @param from where they begin, as a fraction of the mel axis
   * @param to where they end
   */
  double[] part(double from, double to) {
    int first = Math.min((int) Math.round(from * numMels()), numMels() - 1);
    int end = Math.max((int) Math.round(to * numMels()), first + 1);
    double[] sums = new double[numFrames()];
    for (int mel = first; mel < end; mel++) {
      add(1, values[mel], sums);
    }
    return sums;
  }
}
