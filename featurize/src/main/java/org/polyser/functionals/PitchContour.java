package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
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

  /** Of every candidate. */
  private static final double[] SEMITONES =
      IntStream.range(0, HarmonicCombs.CANDIDATES)
          .mapToDouble(at -> 12 * Math.log(HarmonicCombs.hz(at) / REFERENCE_HZ) / Math.log(2))
          .toArray();

  private PitchContour() {}

  static void put(FeatureMatrix logMel, VoicedFrames voiced, FloatBuffer functionals) {
    HarmonicCombs combs = HarmonicCombs.of(logMel.numMels());
    double[][] evidence =
        Arrays.stream(voiced.numbers())
            .mapToObj(frame -> combs.evidence(logMel, frame))
            .toArray(double[][]::new);
    int[] path = BestPath.of(smoothed(evidence));
    double[] clarity = new double[path.length];
    Arrays.setAll(clarity, t -> evidence[t][path[t]]);
    double[] sorted = ContourStatistics.sorted(clarity);
    double[] semitones = clear(path, clarity, ContourStatistics.quantile(sorted, UNCLEAR));
    double[] changes = changes(semitones);
    ContourStatistics.put(semitones, functionals);
    ContourStatistics.put(changes, functionals);
    functionals.put((float) ContourStatistics.meanMagnitude(changes));
    ContourStatistics.put(clarity, sorted, functionals);
    functionals.put((float) slope(semitones));
  }

  private static double[][] smoothed(double[][] evidence) {
    double[][] smoothed = new double[evidence.length][HarmonicCombs.CANDIDATES];
    for (int t = 0; t < evidence.length; t++) {
      for (int from = Math.max(0, t - 1); from <= Math.min(t + 1, evidence.length - 1); from++) {
        addThird(evidence[from], smoothed[t]);
      }
    }
    return smoothed;
  }

  private static void addThird(double[] evidence, double[] sums) {
    for (int candidate = 0; candidate < sums.length; candidate++) {
      sums[candidate] += evidence[candidate] * (1.0 / 3);
    }
  }

  private static double[] clear(int[] path, double[] clarity, double least) {
    double[] semitones = new double[path.length];
    int count = 0;
    for (int t = 0; t < path.length; t++) {
      if (clarity[t] >= least) {
        semitones[count++] = SEMITONES[path[t]];
      }
    }
    return Arrays.copyOf(semitones, count);
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
