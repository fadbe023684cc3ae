package org.polyser.features.picture;

import java.util.ArrayList;
import java.util.List;
import org.polyser.features.LogMelConfig;
import org.polyser.svg.RoundStep;

/**
 * Time along a picture: frame t, which is centred on sample {@code t * frameShift}, is one of
 * {@code numFrames} equally wide columns, so that 0 s lies in the middle of the first.
 *
 * @param numFrames number of frames, at least 1
 * @param framesPerSecond distance of frames turned over [Hz]
 */
record TimeAxis(int numFrames, double framesPerSecond) {

  private static final int MAX_TICKS = 10;

  static TimeAxis of(int numFrames, LogMelConfig config) {
    return new TimeAxis(numFrames, (double) config.sampleRate() / config.frameShift());
  }

  double position(double seconds) {
    return (seconds * framesPerSecond + 0.5) / numFrames;
  }

  /** Marks at multiples of 1, 2 or 5 times a power of ten. */
  List<Tick> ticks() {
    RoundStep step = RoundStep.atLeast(numFrames / framesPerSecond / MAX_TICKS);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; position(i * step.size()) <= 1; i++) {
      ticks.add(new Tick(position(i * step.size()), step.label(i * step.size())));
    }
    return ticks;
  }
}
