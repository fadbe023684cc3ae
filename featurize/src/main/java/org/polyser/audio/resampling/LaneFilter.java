package org.polyser.audio.resampling;

/**
 * A {@link PolyphaseFilter} laid out for many lanes at once. Lane c holds the inputs from {@code c
 * numInputs - inputDelay} on, one a row, and gives the outputs from {@code c numOutputs -
 * outputDelay} on, one a row: so an output row is the same sum of input rows in every lane. The
 * rows before a lane's first are the last ones of the lanes before it; no output needs a later
 * lane. Immutable.
 */
final class LaneFilter {

  private final int numInputs;
  private final int numOutputs;
  private final int outputDelay;
  private final int reach;
  private final TapGroup[] groups;

  /**
   * Lays out a filter.
   *
   * @param filter taps
   * @param cycles a lane has so many times {@code down} inputs and {@code up} outputs, of these at
   *     least four
   * @param inputDelay by how much the inputs come late [input samples]
   */
  LaneFilter(PolyphaseFilter filter, int cycles, int inputDelay) {
    numInputs = filter.down() * cycles;
    numOutputs = filter.up() * cycles;
    double ratio = (double) filter.up() / filter.down();
    double half = filter.kernel().halfLength();
    outputDelay = (int) Math.ceil((inputDelay + half + 1) * ratio);
    reach = (int) Math.ceil(outputDelay / ratio + half) - inputDelay + 1;
    groups = new TapGroup[(numOutputs - 1) / TapGroup.SIZE + 1];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = group(filter, firstOutput(i) - outputDelay, inputDelay + reach);
    }
  }

  /** Inputs of a lane. */
  int numInputs() {
    return numInputs;
  }

  /** Outputs of a lane. */
  int numOutputs() {
    return numOutputs;
  }

  /** By how much the outputs come late [output samples]. */
  int outputDelay() {
    return outputDelay;
  }

  /** Rows needed before a lane's first. */
  int reach() {
    return reach;
  }

  /** How many groups of outputs there are. */
  int numGroups() {
    return groups.length;
  }

  /** The first output of a group. The last group overlaps the one before it, if need be. */
  int firstOutput(int group) {
    return Math.min(group * TapGroup.SIZE, numOutputs - TapGroup.SIZE);
  }

  /**
   * Computes the outputs of a group in all lanes.
   *
   * @param inputs {@code [reach + numInputs, numLanes]}
   * @param outputs the rows {@code first .. first + 3} are filled
   */
  void sum(int group, float[][] inputs, float[][] outputs, int first, int numLanes) {
    groups[group].sum(inputs, outputs, first, numLanes);
  }

  /** Outputs m to m + 3 of the filter. */
  private static TapGroup group(PolyphaseFilter filter, int m, int rowOfTimeZero) {
    int first = filter.first(m);
    int end = filter.first(m + TapGroup.SIZE);
    int length = end - first + (int) Math.ceil(2 * filter.kernel().halfLength()) + 1;
    float[] taps = new float[length * TapGroup.SIZE];
    for (int g = 0; g < TapGroup.SIZE; g++) {
      float[] own = filter.taps(m + g);
      int offset = filter.first(m + g) - first;
      for (int k = 0; k < own.length; k++) {
        taps[(offset + k) * TapGroup.SIZE + g] = own[k];
      }
    }
    return TapGroup.of(rowOfTimeZero + first, taps);
  }
}
