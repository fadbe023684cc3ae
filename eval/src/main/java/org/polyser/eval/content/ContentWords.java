package org.polyser.eval.content;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The fingerprint of a recording's content: 16 bits every 40 ms, 50 bytes a second. The recording
 * cannot be made audible from it.
 *
 * @param bytes the words, big-endian; 0 where the recording is silent
 */
@SuppressWarnings("ArrayRecordComponent")
public record ContentWords(byte[] bytes) {

  /** A key of an index, and the place of its first word. */
  public record Key(int bits, int position) {}

  /** Number of words. */
  int count() {
    return bytes.length / Short.BYTES;
  }

  /** The word at a place; 0 is silence. */
  int word(int position) {
    return ByteBuffer.wrap(bytes).getShort(position * Short.BYTES) & 0xffff;
  }

  /** The keys under which the recording stands in an index. */
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i + Contrasts.KEY_GAP < count(); i++) {
      int first = word(i);
      int second = word(i + Contrasts.KEY_GAP);
      if (first != 0 && second != 0) {
        keys.add(new Key(key(first, second), i));
      }
    }
    return keys;
  }

  static int key(int first, int second) {
    return first | second << Contrasts.BITS;
  }
}
