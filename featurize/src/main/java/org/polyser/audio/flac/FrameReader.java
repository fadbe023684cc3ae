package org.polyser.audio.flac;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.polyser.audio.RejectedAudioException;

/** Cuts frames from a recording and decodes them one after the other, up to the last. */
final class FrameReader {

  /** How tags start that some programs write behind the frames. */
  private static final byte[][] TAGS = {
    "TAG".getBytes(StandardCharsets.US_ASCII), "APETAGEX".getBytes(StandardCharsets.US_ASCII)
  };

  /** No frame is shorter [bytes]. */
  private static final int SHORTEST = 10;

  private final ByteWindow window;
  private final BitReader bits = new BitReader();
  private final FrameSequence sequence;
  private final Frame frame;
  private long position;
  private int longest = SHORTEST;

  /**
   * @param position of the first frame in the recording
   */
  FrameReader(ByteWindow window, StreamInfo info, long position) {
    this.window = window;
    this.position = position;
    sequence = new FrameSequence(info);
    frame = new Frame(info);
  }

  /** A channel of the last frame, from -1 to 1; maybe followed by other values. */
  float[] channel(int index) {
    return frame.channel(index);
  }

  /**
   * Decodes the next frame.
   *
   * @return how many samples of each channel it has, or 0 at the end, after all were counted
   */
  int next() throws RejectedAudioException {
    int start = window.load(position, 2 * longest);
    if (position == window.length() || sequence.complete() || atTag(start)) {
      requireEnd(start);
      return 0;
    }
    while (true) {
      try {
        return decode(start);
      } catch (OutOfBitsException e) {
        start = window.extend(position);
      }
    }
  }

  private int decode(int start) throws RejectedAudioException, OutOfBitsException {
    bits.reset(window.bytes(), start, window.end());
    FrameHeader header = FrameHeader.read(bits);
    sequence.check(header);
    frame.decode(bits, start, header);
    sequence.add(header);
    int length = bits.byteIndex() - start;
    position += length;
    longest = Math.max(longest, length);
    return header.blockSize();
  }

  private void requireEnd(int start) throws RejectedAudioException {
    sequence.requireAll();
    if (position < window.length() && !atTag(start)) {
      throw Rejection.corrupt("bytes behind the last frame");
    }
  }

  private boolean atTag(int start) {
    byte[] bytes = window.bytes();
    for (byte[] tag : TAGS) {
      int end = start + tag.length;
      if (end <= window.end() && Arrays.equals(bytes, start, end, tag, 0, tag.length)) {
        return true;
      }
    }
    return false;
  }
}
