package org.polyser.features;

import java.util.Random;

/** Signals of the tests. */
final class Signals {

  private Signals() {}

  /** Uniform noise, the same for the same length. */
  static float[] noise(int numSamples, float amplitude) {
    Random random = new Random(numSamples);
    float[] samples = new float[numSamples];
    for (int i = 0; i < numSamples; i++) {
      samples[i] = amplitude * (2 * random.nextFloat() - 1);
    }
    return samples;
  }

  static float[] tone(double hz, int sampleRate, double seconds) {
    float[] samples = new float[(int) (sampleRate * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) StrictMath.sin(2 * Math.PI * hz * i / sampleRate);
    }
    return samples;
  }
}
