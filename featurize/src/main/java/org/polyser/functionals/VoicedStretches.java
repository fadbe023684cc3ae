package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How speech is cut up by pauses: voiced stretches a second, from the first to the last of them,
 * and mean and deviation of their lengths [s].
 */
final class VoicedStretches {

  static final int FUNCTIONALS = 3;

  private static final double FRAMES_PER_SECOND = 100;

  private VoicedStretches() {}

  /**
   * @param voiced at least one frame
   */
  static void put(BitSet voiced, FloatBuffer functionals) {
    double[] seconds = seconds(voiced);
    double duration = (voiced.length() - voiced.nextSetBit(0)) / FRAMES_PER_SECOND;
    functionals.put((float) (seconds.length / duration));
    functionals.put((float) ContourStatistics.mean(seconds));
    functionals.put((float) ContourStatistics.deviation(seconds));
  }

  private static double[] seconds(BitSet voiced) {
    double[] lengths = new double[voiced.cardinality()];
    int count = 0;
    int end = 0;
    for (int from = voiced.nextSetBit(0); from >= 0; from = voiced.nextSetBit(end)) {
      end = voiced.nextClearBit(from);
      lengths[count++] = (end - from) / FRAMES_PER_SECOND;
    }
    return Arrays.copyOf(lengths, count);
  }
}
