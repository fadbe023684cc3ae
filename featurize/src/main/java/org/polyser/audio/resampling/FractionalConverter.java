package org.polyser.audio.resampling;

import java.util.Arrays;

/** A signal on its way through a {@link FractionalChange}. */
final class FractionalConverter implements RateConverter {

  private final LaneConverter source;
  private final FractionalFilter filter;
  private float[] buffer = new float[0];
  private int numBuffered;

  /** From one output to the next, in samples and 1 / up of a sample. */
  private final long whole;

  private final long part;
  private float[] output = new float[0];

  /** The next output's first sample lies here in the buffer. */
  private long next;

  /** How far the next output lies beyond a sample [samples / up]. */
  private long remainder;

  FractionalConverter(LaneConverter source, FractionalFilter filter) {
    this.source = source;
    this.filter = filter;
    whole = filter.down() / filter.up();
    part = filter.down() % filter.up();
  }

  @Override
  public int accept(float[] samples, int first, int count) {
    append(source.accept(samples, first, count));
    return convert();
  }

  @Override
  public void finish(int count) {
    int missing = missing(count);
    source.finish(missing);
    append(missing);
    convert();
    numBuffered = 0;
    next = 0;
    remainder = 0;
  }

  @Override
  public float[] output() {
    return output;
  }

  private void step() {
    next += whole;
    remainder += part;
    if (remainder >= filter.up()) {
      remainder -= filter.up();
      next++;
    }
  }

  private int missing(int count) {
    long last = next + (remainder + (count - 1L) * filter.down()) / filter.up();
    return Math.toIntExact(Math.max(0, last + filter.numTaps() - numBuffered));
  }

  private void append(int count) {
    int length = filter.numTaps() + source.output().length;
    if (buffer.length < length) {
      buffer = Arrays.copyOf(buffer, length);
      output = new float[Math.toIntExact(length * filter.up() / filter.down() + 1)];
    }
    System.arraycopy(source.output(), 0, buffer, numBuffered, count);
    numBuffered += count;
  }

  private int convert() {
    double unit = 1.0 / filter.up();
    int numReady = 0;
    while (next + filter.numTaps() <= numBuffered) {
      output[numReady++] = filter.at(buffer, (int) next, remainder * unit);
      step();
    }
    int done = (int) Math.min(next, numBuffered);
    System.arraycopy(buffer, done, buffer, 0, numBuffered - done);
    numBuffered -= done;
    next -= done;
    return numReady;
  }
}
