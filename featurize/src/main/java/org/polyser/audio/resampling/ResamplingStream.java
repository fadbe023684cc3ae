package org.polyser.audio.resampling;

/**
 * Changes the rate of one channel, block by block. Flat within 0.1 dB to 0.9 of the lower rate's
 * Nyquist frequency; nothing from that frequency on comes through, and no image of what is below
 * it: at most -100 dB. Linear phase without delay: output m is the signal at time {@code m / to}.
 * Beyond its ends the signal counts as zero.
 *
 * <p>The outputs do not depend on the sizes of the blocks, not by a bit. What an instance holds
 * does not depend on the signal's length. It takes one signal after the other, and serves one
 * thread; the filters are shared.
 *
 * <p>Source: Crochiere and Rabiner, Multirate Digital Signal Processing, chapters 2 and 5.
 */
public final class ResamplingStream {

  private final int from;
  private final int to;
  private final RateConverter converter;
  private long numAccepted;
  private long numGiven;

  /**
   * Starts with a signal's first sample.
   *
   * @param from rate of the input [Hz], below 1024 times {@code to}
   * @param to rate of the output [Hz]; with {@code from} itself, samples pass through
   */
  public ResamplingStream(int from, int to) {
    if (from < 1 || to < 1) {
      throw new IllegalArgumentException("rates must be >= 1, got " + from + " and " + to);
    }
    this.from = from;
    this.to = to;
    converter = from == to ? new PassThrough() : RateChanges.of(from, to).newConverter();
  }

  /**
   * Continues the signal.
   *
   * @param samples the first {@code count} are consumed
   * @return how many samples of {@link #output} are ready; may be none for a while
   */
  public int accept(float[] samples, int count) {
    if (count < 0 || count > samples.length) {
      throw new IllegalArgumentException(
          "count must be in [0, " + samples.length + "], got " + count);
    }
    return accept(samples, 0, count);
  }

  /** Continues the signal with {@code samples[first..first + count)}. */
  int accept(float[] samples, int first, int count) {
    int numReady = converter.accept(samples, first, count);
    numAccepted += count;
    numGiven += numReady;
    return numReady;
  }

  /**
   * Ends the signal; the next sample begins another one.
   *
   * @return how many samples of {@link #output} are ready: in all, {@code ceil(n to / from)} for n
   *     samples of the signal
   */
  public int finish() {
    int numReady = Math.toIntExact((numAccepted * to + from - 1) / from - numGiven);
    converter.finish(numReady);
    numAccepted = 0;
    numGiven = 0;
    return numReady;
  }

  /** The samples that the last call made ready, valid until the next one. */
  public float[] output() {
    return converter.output();
  }
}
