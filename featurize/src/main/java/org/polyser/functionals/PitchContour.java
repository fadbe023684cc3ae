package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.polyser.features.FeatureMatrix;

/**
 * The fundamental frequency over the voiced frames, in semitones above 100 Hz, and how evident it
 * is: the {@link BestPath} through the evidence for the candidates of {@link HarmonicCombs},
 * smoothed over three frames. Told by its statistics over the frames that are more evident than two
 * fifths of all, by those of its changes, and by its slope [semitones/s].
 */
final class PitchContour {

  static final int FUNCTIONALS = 3 * ContourStatistics.FUNCTIONALS + 2;

  private static final double UNCLEAR = 0.4;
  private static final double REFERENCE_HZ = 100;

  /** A larger change from frame to frame is an error or another voice [semitones]. */
  private static final double LARGEST_CHANGE = 2;

  private static final int FEWEST_FOR_SLOPE = 6;
  private static final double FRAMES_PER_SECOND = 100;

  private PitchContour() {}

  /**
   * @param voiced at least one frame
   */
  static void put(FeatureMatrix logMel, BitSet voiced, FloatBuffer functionals) {
    HarmonicCombs combs = HarmonicCombs.of(logMel.numMels());
    double[][] evidence =
        voiced.stream().mapToObj(frame -> combs.evidence(logMel, frame)).toArray(double[][]::new);
    int[] path = BestPath.of(smoothed(evidence));
    double[] clarity =
        IntStream.range(0, path.length).mapToDouble(t -> evidence[t][path[t]]).toArray();
    double[] semitones = clear(path, clarity);
    double[] changes = changes(semitones);
    ContourStatistics.put(semitones, functionals);
    ContourStatistics.put(changes, functionals);
    functionals.put((float) ContourStatistics.meanMagnitude(changes));
    ContourStatistics.put(clarity, functionals);
    functionals.put((float) slope(semitones));
  }

  private static double[][] smoothed(double[][] evidence) {
    double[][] smoothed = new double[evidence.length][HarmonicCombs.CANDIDATES];
    for (int t = 0; t < evidence.length; t++) {
      for (int from = Math.max(0, t - 1); from <= Math.min(t + 1, evidence.length - 1); from++) {
        for (int candidate = 0; candidate < HarmonicCombs.CANDIDATES; candidate++) {
          smoothed[t][candidate] += evidence[from][candidate] / 3;
        }
      }
    }
    return smoothed;
  }

  private static double[] clear(int[] path, double[] clarity) {
    double[] sorted = clarity.clone();
    Arrays.sort(sorted);
    double least = ContourStatistics.quantile(sorted, UNCLEAR);
    return IntStream.range(0, path.length)
        .filter(t -> clarity[t] >= least)
        .mapToDouble(t -> 12 * Math.log(HarmonicCombs.hz(path[t]) / REFERENCE_HZ) / Math.log(2))
        .toArray();
  }

  /** From one clear frame to the next, without the large ones; a single zero where none is left. */
  private static double[] changes(double[] semitones) {
    double[] small =
        Arrays.stream(ContourStatistics.differences(semitones, 1))
            .filter(change -> Math.abs(change) < LARGEST_CHANGE)
            .toArray();
    return small.length == 0 ? new double[1] : small;
  }

  /** Least-squares slope over the clear frames, as if they followed each other. */
  private static double slope(double[] semitones) {
    double centre = (semitones.length - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int t = 0; t < semitones.length; t++) {
      products += (t - centre) * semitones[t];
      squares += (t - centre) * (t - centre);
    }
    return semitones.length < FEWEST_FOR_SLOPE ? 0 : FRAMES_PER_SECOND * products / squares;
  }
}
