package org.polyser.features;

/** Shape of the window of the frames. */
enum Window {
  /** Periodic Hann, {@code 0.5 - 0.5 cos(2 pi i / length)}. */
  HANN {
    @Override
    double at(int i, int length) {
      return 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / length);
    }
  },

  /** Symmetric Hann to the power of 0.85, {@code (0.5 - 0.5 cos(2 pi i / (length - 1)))^0.85}. */
  POVEY {
    @Override
    double at(int i, int length) {
      return StrictMath.pow(0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / (length - 1)), 0.85);
    }
  };

  /** A power spectrum wants its frames at half their amplitude. */
  private static final float AMPLITUDE = 0.5f;

  /** The weight of sample i of a frame. */
  abstract double at(int i, int length);

  /**
   * Factors that take the samples of a frame to the input of its power spectrum: window, scale of
   * the samples and zeros up to the length of the transform.
   */
  static float[] factors(LogMelConfig config) {
    LogMelDefinition definition = config.definition();
    float[] factors = new float[config.fftLength()];
    for (int i = 0; i < config.frameLength(); i++) {
      float weight = (float) definition.window().at(i, config.frameLength());
      factors[i] = weight * (AMPLITUDE * definition.sampleScale());
    }
    return factors;
  }
}
