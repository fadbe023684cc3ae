package org.polyser.audio.resampling;

/**
 * Chooses the filters that bring one rate to another. The rate is halved as long as it stays well
 * above the output's, by short half-band filters; then one sharp filter leads to the output's rate.
 * If that ratio has no short cycle, the sharp filter keeps or doubles the rate, and a {@link
 * FractionalFilter} does the rest.
 *
 * <p>Source: Crochiere and Rabiner, Multirate Digital Signal Processing, chapter 5.
 */
final class RateDesign {

  /** From here on another halving costs less than it saves in the sharp filter. */
  private static final double MIN_HALVED = 2.25;

  /** A rate this many times the output's leaves a fractional filter room enough. */
  private static final double MIN_FRACTIONAL = 1.25;

  /** Bounds the number of halvings. */
  private static final int MAX_DECIMATION = 1024;

  /** Outputs in a short cycle. */
  private static final int MAX_UP = 1024;

  /** Inputs of all halvings in a short cycle. */
  private static final int MAX_DOWN = 1 << 12;

  private final int from;
  private final int to;
  private final int numHalvings;

  /** After the halvings [Hz]. */
  private final double rate;

  /** The rest of the way is {@code up / down}. */
  private final long up;

  private final long down;

  private RateDesign(int from, int to) {
    this.from = from;
    this.to = to;
    numHalvings = numHalvings(from, to);
    rate = Math.scalb((double) from, -numHalvings);
    long divisor = greatestCommonDivisor(from, (long) to << numHalvings);
    up = ((long) to << numHalvings) / divisor;
    down = from / divisor;
  }

  /** Designs the filters for two rates [Hz]. */
  static RateChange of(int from, int to) {
    if (from / MAX_DECIMATION >= to) {
      throw new IllegalArgumentException(
          "from must be < " + MAX_DECIMATION + " times to, got " + from + " and " + to);
    }
    RateDesign design = new RateDesign(from, to);
    return design.hasShortCycle() ? design.cyclic() : design.fractional();
  }

  private static int numHalvings(int from, int to) {
    int n = 0;
    while (from >= MIN_HALVED * to * (1L << n)) {
      n++;
    }
    return n;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  private boolean hasShortCycle() {
    return up <= MAX_UP && down << numHalvings <= MAX_DOWN;
  }

  private LaneChain cyclic() {
    return chain((int) up, (int) down, 0);
  }

  private FractionalChange fractional() {
    int doubling = rate < MIN_FRACTIONAL * to ? 2 : 1;
    double pass = Math.min(rate, to) / (rate * doubling);
    FractionalFilter filter = new FractionalFilter(up, down * doubling, pass);
    return new FractionalChange(chain(doubling, 1, filter.numAhead()), filter);
  }

  private LaneChain chain(int chainUp, int chainDown, int numAhead) {
    KaiserSinc sharp = KaiserSinc.sharp(Math.min(1, to / rate));
    double growth = Math.max(1, (double) to / from);
    return LaneChain.of(
        passBands(), new PolyphaseFilter(chainUp, chainDown, sharp), growth, numAhead);
  }

  /** Every halving passes up to the output's Nyquist frequency. */
  private double[] passBands() {
    double[] passBands = new double[numHalvings];
    for (int i = 0; i < numHalvings; i++) {
      passBands[i] = to / Math.scalb((double) from, -i);
    }
    return passBands;
  }
}
