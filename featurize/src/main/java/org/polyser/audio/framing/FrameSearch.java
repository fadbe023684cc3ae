package org.polyser.audio.framing;

import java.util.Optional;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;

/** Finds the first frame of a stream that has no container, behind leading tags and zeros. */
final class FrameSearch {

  /** A recording cut out of a broadcast starts inside a frame. */
  private static final int MAX_JUNK = 1 << 12;

  private static final int MAX_ZEROS = 1 << 16;

  /** Frames that must follow each other: the less there is before them, the fewer. */
  private static final int MIN_FRAMES_AFTER_TAG = 1;

  private static final int MIN_FRAMES = 3;
  private static final int MIN_FRAMES_AFTER_JUNK = 6;

  private FrameSearch() {}

  /** Tells how the frames after the one at a position are framed, if there is one. */
  interface FirstFrame<F extends Framing> {
    /**
     * @param at has at least four bytes
     */
    Optional<F> framing(InputWindow input, long at) throws RejectedAudioException;
  }

  /**
   * Where a stream starts.
   *
   * @param framing of all of its frames
   * @param position of the first one
   */
  record Found<F extends Framing>(F framing, long position) {}

  static <F extends Framing> Optional<Found<F>> search(InputWindow input, FirstFrame<F> kind)
      throws RejectedAudioException {
    long tagged = Tags.skipLeading(input, 0);
    long start = skipZeros(input, tagged);
    for (long at = start; at < start + MAX_JUNK && input.has(at, Integer.BYTES); at++) {
      Optional<F> framing = kind.framing(input, at);
      int certain = tagged > 0 ? MIN_FRAMES_AFTER_TAG : MIN_FRAMES;
      int wanted = at == start ? certain : MIN_FRAMES_AFTER_JUNK;
      if (framing.isPresent() && follow(input, framing.get(), at, wanted)) {
        return Optional.of(new Found<>(framing.get(), at));
      }
    }
    return Optional.empty();
  }

  private static long skipZeros(InputWindow input, long from) throws RejectedAudioException {
    long at = from;
    while (at < from + MAX_ZEROS && input.has(at, 1) && input.unsignedByte(at) == 0) {
      at++;
    }
    return at;
  }

  /** Whether as many frames follow each other, or fewer to the end of the recording. */
  private static boolean follow(InputWindow input, Framing framing, long from, int wanted)
      throws RejectedAudioException {
    long at = from;
    for (int i = 0; i < wanted; i++) {
      int length = input.has(at, framing.headerLength()) ? framing.frameLength(input, at) : 0;
      if (length == 0) {
        return i > 0 && Tags.startOfTrailing(input, at) == at;
      }
      at += length;
    }
    return true;
  }
}
