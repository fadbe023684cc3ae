package org.polyser.audio;

import java.util.Arrays;

/**
 * One signal on its way through a {@link PolyphaseFilter}. The signal is cut into lanes of equal
 * length, and row i holds sample i of all lanes (with what the filter reaches beyond them, zeros
 * outside the signal). Then an output is a sum of rows, the same for all lanes: the inner loop runs
 * over lanes, in arrays that share one index, which HotSpot vectorises.
 */
final class Resampling {

  private static final int MAX_LANES = 128;

  private final PolyphaseFilter filter;
  private final int numOutputs;

  /** Cycles of {@code up} outputs, or {@code down} inputs, in a lane. */
  private final int cyclesPerLane;

  private final int lead;
  private final float[][] rows;
  private final float[] sums;

  Resampling(float[] samples, PolyphaseFilter filter) {
    this.filter = filter;
    numOutputs =
        Math.toIntExact(((long) samples.length * filter.up() + filter.down() - 1) / filter.down());
    int numCycles = (numOutputs - 1) / filter.up() + 1;
    cyclesPerLane = (numCycles - 1) / MAX_LANES + 1;
    int numLanes = (numCycles - 1) / cyclesPerLane + 1;
    lead = filter.numTaps();
    sums = new float[numLanes];
    rows = new float[cyclesPerLane * filter.down() + 2 * lead][numLanes];
    for (int lane = 0; lane < numLanes; lane++) {
      fill(samples, lane);
    }
  }

  private void fill(float[] samples, int lane) {
    long start = (long) lane * cyclesPerLane * filter.down() - lead;
    int from = (int) Math.max(0, -start);
    int to = (int) Math.min(rows.length, samples.length - start);
    for (int i = from; i < to; i++) {
      rows[i][lane] = samples[(int) (start + i)];
    }
  }

  float[] run() {
    float[] out = new float[numOutputs];
    for (int cycle = 0; cycle < cyclesPerLane; cycle++) {
      for (int phase = 0; phase < Math.min(filter.up(), numOutputs); phase++) {
        sum(filter.row(phase), lead + filter.firstSample(phase) + cycle * filter.down());
        store(out, phase + cycle * filter.up());
      }
    }
    return out;
  }

  /** The number of taps is a multiple of four. */
  private void sum(float[] taps, int first) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < taps.length; i += 4) {
      add(first + i, taps[i], taps[i + 1], taps[i + 2], taps[i + 3]);
    }
  }

  private void add(int at, float tap0, float tap1, float tap2, float tap3) {
    add(rows[at], rows[at + 1], rows[at + 2], rows[at + 3], sums, tap0, tap1, tap2, tap3);
  }

  private static void add(
      float[] a, float[] b, float[] c, float[] d, float[] out, float p, float q, float r, float s) {
    for (int i = 0; i < out.length; i++) {
      out[i] += (p * a[i] + q * b[i]) + (r * c[i] + s * d[i]);
    }
  }

  private void store(float[] out, int first) {
    int step = cyclesPerLane * filter.up();
    for (int lane = 0; lane < sums.length; lane++) {
      long at = first + (long) lane * step;
      if (at < out.length) {
        out[(int) at] = sums[lane];
      }
    }
  }
}
