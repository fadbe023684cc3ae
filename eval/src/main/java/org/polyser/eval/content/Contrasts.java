package org.polyser.eval.content;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a recording sounds like, frame by frame: how {@link ContrastExtractor} sees it, with the
 * strength of every contrast, which tells the bits that another codec may turn from those that it
 * will not.
 *
 * @param levels {@code [numFrames, 16]}, in steps of 1/254 of a decade, at most half a decade; all
 *     0 in a frame that is silent
 * @param hop frames from one stored word to the next
 */
@SuppressWarnings("ArrayRecordComponent")
public record Contrasts(byte[] levels, int hop) {

  /** Contrasts in a frame, and bits in a word. */
  static final int BITS = 16;

  private static final double STEPS_PER_DECADE = 254;

  /** A key is of two words this many hops apart. */
  static final int KEY_GAP = 3;

  /** So many of the weakest bits of a key are taken both ways. */
  private static final int UNSURE_BITS = 3;

  /** Fewest words to compare: 0.8 s that are not silent. */
  private static final int FEWEST_WORDS = 20;

  /** A key, and the frame of its first word. */
  public record Key(int bits, int frame) {}

  static byte level(double decades) {
    return (byte) Math.max(-127, Math.min(127, Math.round(decades * STEPS_PER_DECADE)));
  }

  private int frames() {
    return levels.length / BITS;
  }

  /** What a model carries: the signs of every {@code hop}-th frame. */
  public ContentWords words() {
    ByteBuffer words = ByteBuffer.allocate((frames() + hop - 1) / hop * Short.BYTES);
    for (int frame = 0; frame < frames(); frame += hop) {
      words.putShort((short) word(frame));
    }
    return new ContentWords(words.array());
  }

  /**
   * The keys under which a copy of this recording may stand in an index of {@link
   * ContentWords#keys}: of every frame, since nobody knows where the copy's words began, and with
   * the weakest bits taken both ways.
   */
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    int gap = KEY_GAP * hop;
    for (int frame = 0; frame + gap < frames(); frame++) {
      int first = word(frame);
      int second = word(frame + gap);
      if (first != 0 && second != 0) {
        addVariants(keys, frame, ContentWords.key(first, second), unsure(frame, frame + gap));
      }
    }
    return keys;
  }

  private static void addVariants(List<Key> keys, int frame, int key, int[] unsure) {
    for (int variant = 0; variant < 1 << unsure.length; variant++) {
      int bits = key;
      for (int i = 0; i < unsure.length; i++) {
        bits ^= (variant >> i & 1) << unsure[i];
      }
      keys.add(new Key(bits, frame));
    }
  }

  private int[] unsure(int first, int second) {
    return IntStream.range(0, 2 * BITS)
        .boxed()
        .sorted((a, b) -> Integer.compare(strength(first, second, a), strength(first, second, b)))
        .limit(UNSURE_BITS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int strength(int first, int second, int bit) {
    return Math.abs(bit < BITS ? at(first, bit) : at(second, bit - BITS));
  }

  /**
   * How much of the contrast has another sign in a recording that is laid over this one, in [0, 1]:
   * 0 for the recording itself, about 0.5 where nothing is alike.
   *
   * @param other words of the other recording
   * @param offset frame of this recording at which the other's first word lies; may be negative
   * @return nothing if less than 0.8 s or less than half of this recording can be compared
   */
  public OptionalDouble distance(ContentWords other, int offset) {
    long compared = 0;
    long all = 0;
    long differing = 0;
    for (int i = 0; i < other.count(); i++) {
      int frame = offset + i * hop;
      if (frame >= 0 && frame < frames() && other.word(i) != 0 && !isSilent(frame)) {
        compared++;
        all += weight(frame, 0xffff);
        differing += weight(frame, word(frame) ^ other.word(i));
      }
    }
    return compared < FEWEST_WORDS || 2 * compared * hop < sounding()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) differing / all);
  }

  private long sounding() {
    return IntStream.range(0, frames()).filter(frame -> !isSilent(frame)).count();
  }

  private boolean isSilent(int frame) {
    return weight(frame, 0xffff) == 0;
  }

  private int weight(int frame, int bits) {
    int weight = 0;
    for (int bit = 0; bit < BITS; bit++) {
      weight += (bits >> bit & 1) * Math.abs(at(frame, bit));
    }
    return weight;
  }

  private int word(int frame) {
    int word = 0;
    for (int bit = 0; bit < BITS; bit++) {
      word |= (at(frame, bit) > 0 ? 1 : 0) << bit;
    }
    return word;
  }

  private int at(int frame, int bit) {
    return levels[frame * BITS + bit];
  }
}
