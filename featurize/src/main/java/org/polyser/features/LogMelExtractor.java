package org.polyser.features;

/**
 * Log-mel features of whole signals, as {@link LogMelDefinition} defines them. Many frames go
 * through every step at once, in float32; the scratch memory is that of the instance, so that one
 * instance serves one thread.
 */
public final class LogMelExtractor {

  private final LogMelConfig config;
  private final LogMelStream stream;
  private float[] values;
  private int numValues;

  /**
   * @param config definition, rate, frames and bands
   */
  public LogMelExtractor(LogMelConfig config) {
    this(config, LogMelKernels.fastest(config));
  }

  LogMelExtractor(LogMelConfig config, LogMelKernel kernel) {
    this.config = config;
    stream = new LogMelStream(config, kernel, this::append);
    values = new float[0];
  }

  /**
   * Computes the features of a signal.
   *
   * @param samples signal at {@code config.sampleRate()}, in [-1, 1]
   * @return log-mel energies {@code [config.numFrames(samples.length), numMels]}
   */
  public FeatureMatrix extract(float[] samples) {
    int numFrames = config.numFrames(samples.length);
    values = new float[Math.multiplyExact(numFrames, config.numMels())];
    numValues = 0;
    stream.start();
    stream.accept(samples, samples.length);
    stream.finish();
    return new FeatureMatrix(values, numFrames, config.numMels());
  }

  private void append(float[] frames, int numFrames) {
    System.arraycopy(frames, 0, values, numValues, numFrames * config.numMels());
    numValues += numFrames * config.numMels();
  }
}
