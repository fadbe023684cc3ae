package org.polyser.training.augmentation;

import java.util.SplittableRandom;
import org.polyser.features.FeatureMatrix;

/**
 * Another microphone and line: a smooth curve over the mel axis x from -1 to 1 is added to every
 * frame, {@code s g x + 0.6 s Σ_k g_k cos(π k (x + 1) / 2 + φ_k)}, k = 1 to 4, with normal g and
 * uniform φ.
 *
 * @param deviation s, of the curve's slope [decades of energy]
 */
record Equalisation(double deviation) implements Perturbation {

  private static final int RIPPLES = 4;
  private static final double RIPPLE = 0.6;

  @Override
  public FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random) {
    float[] curve = curve(utterance.numMels(), random);
    float[] values = utterance.values().clone();
    for (int row = 0; row < values.length; row += curve.length) {
      add(curve, values, row);
    }
    return new FeatureMatrix(values, utterance.numFrames(), utterance.numMels());
  }

  private static void add(float[] curve, float[] values, int row) {
    for (int mel = 0; mel < curve.length; mel++) {
      values[row + mel] += curve[mel];
    }
  }

  private float[] curve(int numMels, SplittableRandom random) {
    float[] curve = new float[numMels];
    for (int k = 0; k <= RIPPLES; k++) {
      double height = deviation * random.nextGaussian();
      double phase = 2 * Math.PI * random.nextDouble();
      for (int mel = 0; mel < numMels; mel++) {
        double x = MelAxis.position(mel, numMels);
        curve[mel] +=
            (float)
                (k == 0
                    ? height * x
                    : RIPPLE * height * Math.cos(Math.PI * k * (x + 1) / 2 + phase));
      }
    }
    return curve;
  }
}
