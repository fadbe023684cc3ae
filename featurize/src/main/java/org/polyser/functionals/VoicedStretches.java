package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * How speech is cut up by pauses: voiced stretches a second, from the first to the last of them,
 * and mean and deviation of their lengths [s].
 */
final class VoicedStretches {

  static final int FUNCTIONALS = 3;

  private static final double FRAMES_PER_SECOND = 100;

  private VoicedStretches() {}

  static void put(VoicedFrames voiced, FloatBuffer functionals) {
    int[] frames = voiced.numbers();
    double[] seconds = seconds(frames);
    double duration = (frames[frames.length - 1] + 1 - frames[0]) / FRAMES_PER_SECOND;
    functionals.put((float) (seconds.length / duration));
    functionals.put((float) ContourStatistics.mean(seconds));
    functionals.put((float) ContourStatistics.deviation(seconds));
  }

  private static double[] seconds(int[] frames) {
    double[] lengths = new double[frames.length];
    int count = 0;
    int first = 0;
    for (int next = 1; next <= frames.length; next++) {
      if (next == frames.length || frames[next] > frames[next - 1] + 1) {
        lengths[count++] = (next - first) / FRAMES_PER_SECOND;
        first = next;
      }
    }
    return Arrays.copyOf(lengths, count);
  }
}
