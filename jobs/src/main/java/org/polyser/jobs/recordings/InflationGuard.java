package org.polyser.jobs.recordings;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Inflates gzip and refuses a bomb: recordings shrink to a half or a tenth, digital silence to a
 * thousandth, so that what goes on inflating more than a hundredfold is none.
 */
final class InflationGuard extends FilterInputStream {

  private static final int BUFFER = 1 << 16;
  private static final int MAX_RATIO = 100;

  /** Inflated bytes up to which any ratio passes: a silent recording or two. */
  private static final long ALLOWANCE = 8L << 20;

  private final Counter deflated;
  private long inflated;

  private InflationGuard(Counter deflated) throws IOException {
    super(new GZIPInputStream(deflated, BUFFER));
    this.deflated = deflated;
  }

  static InputStream over(InputStream gzip) throws IOException {
    return new InflationGuard(new Counter(gzip));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    inflated += Math.max(count, 0);
    if (inflated > ALLOWANCE + MAX_RATIO * deflated.count) {
      throw new BombException(inflated, deflated.count);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] sink = new byte[(int) Math.min(BUFFER, Math.max(count, 0))];
    return Math.max(read(sink, 0, sink.length), 0);
  }

  /** An archive that inflates beyond all measure. */
  static final class BombException extends IOException {

    private static final long serialVersionUID = 1L;

    BombException(long inflated, long deflated) {
      super(deflated + " bytes inflate to more than " + inflated);
    }
  }

  private static final class Counter extends FilterInputStream {

    private long count;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
