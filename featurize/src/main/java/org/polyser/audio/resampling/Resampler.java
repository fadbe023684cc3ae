package org.polyser.audio.resampling;

/** Changes the sample rate of a whole signal by a {@link ResamplingStream}. Thread-safe. */
public final class Resampler {

  /** Samples of a block at the higher rate. */
  private static final int BLOCK_LENGTH = 1 << 15;

  private Resampler() {}

  /**
   * Resamples a signal.
   *
   * @param samples signal at rate {@code from}
   * @param from rate of the input [Hz]
   * @param to rate of the output [Hz]
   * @return signal at rate {@code to}, {@code ceil(samples.length * to / from)} samples; the input
   *     itself if the rates are equal
   */
  public static float[] resample(float[] samples, int from, int to) {
    ResamplingStream stream = new ResamplingStream(from, to);
    if (from == to || samples.length == 0) {
      return samples;
    }
    float[] resampled = new float[Math.toIntExact(((long) samples.length * to + from - 1) / from)];
    int block = (int) Math.max(1, Math.min(BLOCK_LENGTH, (long) BLOCK_LENGTH * from / to));
    int numResampled = 0;
    for (int at = 0; at < samples.length; at += block) {
      int numReady = stream.accept(samples, at, Math.min(block, samples.length - at));
      System.arraycopy(stream.output(), 0, resampled, numResampled, numReady);
      numResampled += numReady;
    }
    int rest = stream.finish();
    System.arraycopy(stream.output(), 0, resampled, numResampled, rest);
    return resampled;
  }
}
