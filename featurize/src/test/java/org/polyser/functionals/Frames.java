package org.polyser.functionals;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Frames that are taken for voiced. */
final class Frames {

  private Frames() {}

  /** Of stretches that follow each other. */
  static VoicedFrames of(IntStream... stretches) {
    return new VoicedFrames(Arrays.stream(stretches).flatMapToInt(Function.identity()).toArray());
  }
}
