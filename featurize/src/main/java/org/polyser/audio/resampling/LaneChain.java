package org.polyser.audio.resampling;

import java.util.ArrayList;
import java.util.List;

/**
 * Filters one after the other, the rows of outputs of one being the rows of inputs of the next:
 * first halvings, then a sharp filter.
 */
final class LaneChain implements RateChange {

  private static final int MAX_LANES = 384;

  /** Samples of a block at its higher rate, if one lane does not have more. */
  private static final int MAX_BLOCK = 1 << 17;

  /** Inputs of the sharp filter in a lane: with fewer, more rows are copies of other lanes. */
  private static final int MIN_INPUTS = 72;

  /** Inputs of the first filter in a lane, if one cycle does not have more. */
  private static final int MAX_INPUTS = 1 << 12;

  /** Outputs in a lane, if one cycle does not have more. */
  private static final int MAX_OUTPUTS = 1024;

  private final List<LaneFilter> filters;
  private final int maxLanes;
  private final int numSkipped;

  /**
   * Puts filters in order.
   *
   * @param filters each takes the outputs of the one before it, and their delay
   * @param growth samples at the higher rate for one at the input's
   * @param numAhead outputs wanted before time 0
   */
  private LaneChain(List<LaneFilter> filters, double growth, int numAhead) {
    this.filters = filters;
    maxLanes = maxLanes(filters.get(0).numInputs() * growth);
    numSkipped = filters.get(filters.size() - 1).outputDelay() - numAhead;
  }

  /**
   * Designs a chain.
   *
   * @param passBands ends of the pass bands of the halvings, relative to their input's Nyquist
   *     frequency
   * @param sharp the last filter
   * @param growth samples at the higher of input's and final rate for one at the input's
   * @param numAhead outputs wanted before time 0
   */
  static LaneChain of(double[] passBands, PolyphaseFilter sharp, double growth, int numAhead) {
    int cycles = cycles(sharp, passBands.length);
    List<LaneFilter> filters = new ArrayList<>();
    int delay = 0;
    for (int i = 0; i < passBands.length; i++) {
      int numOutputs = (sharp.down() * cycles) << (passBands.length - 1 - i);
      filters.add(new LaneFilter(PolyphaseFilter.halfBand(passBands[i]), numOutputs, delay));
      delay = filters.get(i).outputDelay();
    }
    filters.add(new LaneFilter(sharp, cycles, delay));
    return new LaneChain(List.copyOf(filters), growth, numAhead);
  }

  /** Few outputs are made a multiple of four, as outputs go by four. */
  private static int cycles(PolyphaseFilter sharp, int numHalvings) {
    int minInputs = Math.min(MIN_INPUTS, MAX_INPUTS >> numHalvings);
    int cycles = (minInputs - 1) / sharp.down() + 1;
    if (cycles * sharp.up() < minInputs) {
      cycles = (cycles - 1) / TapGroup.SIZE * TapGroup.SIZE + TapGroup.SIZE;
    }
    return Math.max(1, Math.min(cycles, MAX_OUTPUTS / sharp.up()));
  }

  private static int maxLanes(double samplesPerLane) {
    return (int) Math.max(1, Math.min(MAX_LANES, MAX_BLOCK / samplesPerLane));
  }

  @Override
  public LaneConverter newConverter() {
    return new LaneConverter(this);
  }

  /** The filters in their order. */
  List<LaneFilter> filters() {
    return filters;
  }

  /** Inputs of a lane. */
  int numInputs() {
    return filters.get(0).numInputs();
  }

  /** Outputs of a lane. */
  int numOutputs() {
    return filters.get(filters.size() - 1).numOutputs();
  }

  /** Lanes of a full block. */
  int maxLanes() {
    return maxLanes;
  }

  /** Outputs before the first that is wanted. */
  int numSkipped() {
    return numSkipped;
  }
}
