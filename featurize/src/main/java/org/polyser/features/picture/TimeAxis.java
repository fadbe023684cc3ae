package org.polyser.features.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polyser.features.LogMelConfig;

/**
 * Time along a picture: frame t, which is centred on sample {@code t * frameShift}, is one of
 * {@code numFrames} equally wide columns, so that 0 s lies in the middle of the first.
 *
 * @param numFrames number of frames, at least 1
 * @param framesPerSecond distance of frames turned over [Hz]
 */
record TimeAxis(int numFrames, double framesPerSecond) {

  private static final int MAX_TICKS = 10;
  private static final double[] STEPS = {1, 2, 5, 10};

  static TimeAxis of(int numFrames, LogMelConfig config) {
    return new TimeAxis(numFrames, (double) config.sampleRate() / config.frameShift());
  }

  double position(double seconds) {
    return (seconds * framesPerSecond + 0.5) / numFrames;
  }

  /** Marks at multiples of 1, 2 or 5 times a power of ten. */
  List<Tick> ticks() {
    double step = step(numFrames / framesPerSecond / MAX_TICKS);
    String format = "%." + Math.max(0, (int) -Math.floor(Math.log10(step))) + "f";
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; position(i * step) <= 1; i++) {
      ticks.add(new Tick(position(i * step), String.format(Locale.ROOT, format, i * step)));
    }
    return ticks;
  }

  private static double step(double least) {
    double decade = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * decade >= least) {
        return step * decade;
      }
    }
    return STEPS[STEPS.length - 1] * decade;
  }
}
