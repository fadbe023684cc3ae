package org.polyser.audio.resampling;

import java.util.Arrays;
import java.util.List;

/** A signal on its way through a {@link LaneChain}. */
final class LaneConverter implements RateConverter {

  private final LaneChain chain;
  private final LaneRows[] inputs;
  private final float[][] results;

  /** What does not fill a block yet. */
  private final float[] pending;

  private int numPending;
  private float[] output = new float[0];
  private int numReady;
  private int numToSkip;

  LaneConverter(LaneChain chain) {
    this.chain = chain;
    List<LaneFilter> filters = chain.filters();
    inputs = new LaneRows[filters.size()];
    for (int i = 0; i < inputs.length; i++) {
      LaneFilter filter = filters.get(i);
      inputs[i] = new LaneRows(filter.reach(), filter.numInputs(), chain.maxLanes());
    }
    results = LaneRows.allocate(TapGroup.SIZE, chain.maxLanes());
    pending = new float[chain.numInputs() * chain.maxLanes()];
    numToSkip = chain.numSkipped();
  }

  @Override
  public int accept(float[] samples, int first, int count) {
    begin((pending.length - 1L + count) / pending.length);
    for (int at = 0; at < count; ) {
      int n = Math.min(count - at, pending.length - numPending);
      System.arraycopy(samples, first + at, pending, numPending, n);
      at += n;
      numPending += n;
      if (numPending == pending.length) {
        convert(chain.maxLanes());
      }
    }
    return numReady;
  }

  @Override
  public void finish(int count) {
    int needed = (count + numToSkip + chain.numOutputs() - 1) / chain.numOutputs();
    begin((needed + chain.maxLanes() - 1) / chain.maxLanes());
    while (needed > 0) {
      int numLanes = Math.min(needed, chain.maxLanes());
      Arrays.fill(pending, numPending, numLanes * chain.numInputs(), 0);
      convert(numLanes);
      needed -= numLanes;
    }
    for (LaneRows rows : inputs) {
      rows.clear();
    }
    numToSkip = chain.numSkipped();
  }

  @Override
  public float[] output() {
    return output;
  }

  private void begin(long maxBlocks) {
    long length = maxBlocks * chain.numOutputs() * chain.maxLanes();
    if (output.length < length) {
      output = new float[Math.toIntExact(length)];
    }
    numReady = 0;
  }

  private void convert(int numLanes) {
    inputs[0].fill(pending, numLanes);
    numPending = 0;
    int last = inputs.length - 1;
    for (int i = 0; i < last; i++) {
      inputs[i].fillReach(numLanes);
      pass(chain.filters().get(i), inputs[i], inputs[i + 1], numLanes);
    }
    inputs[last].fillReach(numLanes);
    join(chain.filters().get(last), inputs[last], numLanes);
    skip(numLanes * chain.numOutputs());
  }

  private static void pass(LaneFilter filter, LaneRows from, LaneRows to, int numLanes) {
    for (int i = 0; i < filter.numGroups(); i++) {
      int first = to.reach() + filter.firstOutput(i);
      filter.sum(i, from.rows(), to.rows(), first, numLanes);
    }
  }

  private void join(LaneFilter filter, LaneRows from, int numLanes) {
    for (int i = 0; i < filter.numGroups(); i++) {
      filter.sum(i, from.rows(), results, 0, numLanes);
      for (int g = 0; g < TapGroup.SIZE; g++) {
        int first = numReady + filter.firstOutput(i) + g;
        scatter(results[g], output, first, filter.numOutputs(), numLanes);
      }
    }
  }

  private static void scatter(float[] row, float[] samples, int first, int step, int numLanes) {
    for (int lane = 0, at = first; lane < numLanes; lane++, at += step) {
      samples[at] = row[lane];
    }
  }

  private void skip(int numNew) {
    int skipped = Math.min(numToSkip, numNew);
    if (skipped > 0) {
      System.arraycopy(output, numReady + skipped, output, numReady, numNew - skipped);
    }
    numToSkip -= skipped;
    numReady += numNew - skipped;
  }
}
