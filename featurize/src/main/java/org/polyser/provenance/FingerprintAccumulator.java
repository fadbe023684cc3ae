package org.polyser.provenance;

import java.io.Serializable;
import java.nio.ByteBuffer;

/**
 * The fingerprint of many rows that is the same in whatever order and partitions they come: the sum
 * of their fingerprints' four 64-bit words modulo 2^64, hashed with the count. A row that occurs
 * twice counts twice. It tells data apart, it does not withstand somebody who forges them.
 *
 * @param first sum of the first words
 * @param second sum of the second words
 * @param third sum of the third words
 * @param fourth sum of the fourth words
 * @param count number of rows
 */
public record FingerprintAccumulator(long first, long second, long third, long fourth, long count)
    implements Serializable {

  /** Of no rows. */
  public static final FingerprintAccumulator EMPTY = new FingerprintAccumulator(0, 0, 0, 0, 0);

  /** With one more row. */
  public FingerprintAccumulator plus(Fingerprint row) {
    ByteBuffer words = ByteBuffer.wrap(row.bytes());
    return plus(
        new FingerprintAccumulator(
            words.getLong(), words.getLong(), words.getLong(), words.getLong(), 1));
  }

  /** With all rows of another. */
  public FingerprintAccumulator plus(FingerprintAccumulator other) {
    return new FingerprintAccumulator(
        first + other.first,
        second + other.second,
        third + other.third,
        fourth + other.fourth,
        count + other.count);
  }

  /** The fingerprint of all rows so far. */
  public Fingerprint fingerprint() {
    ByteBuffer words = ByteBuffer.allocate(5 * Long.BYTES);
    words.putLong(first).putLong(second).putLong(third).putLong(fourth).putLong(count);
    return Fingerprint.of(words.array());
  }
}
