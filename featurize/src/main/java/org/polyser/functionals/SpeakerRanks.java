package org.polyser.functionals;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Functionals as they lie among those of all utterances of the same speaker: each is replaced by
 * the value that the standard normal distribution has at its rank, {@code Φ⁻¹((r - ½) / n)}, equal
 * ones sharing the mean of their ranks. What is the speaker's own, and of his microphone, falls
 * out, and no label is looked at. Of a speaker with few utterances nothing is known: all are 0.
 *
 * <p>Source: Blom 1958, Statistical estimates and transformed beta-variables (normal scores);
 * Pelecanos and Sridharan 2001, Feature warping for robust speaker verification, section 3.
 */
public final class SpeakerRanks {

  /** Utterances of a speaker that a rank says something with. */
  public static final int FEWEST = 8;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private SpeakerRanks() {}

  /**
   * @param functionals of every utterance of one speaker, {@code [F]} each
   * @return in the same order, {@code [F]} each
   */
  public static float[][] normalised(List<float[]> functionals) {
    int count = functionals.size();
    float[][] scores = new float[count][functionals.get(0).length];
    for (int f = 0; count >= FEWEST && f < scores[0].length; f++) {
      double[] ranks = ranks(functionals, f);
      for (int i = 0; i < count; i++) {
        scores[i][f] = (float) NORMAL.inverseCumulativeProbability((ranks[i] - 0.5) / count);
      }
    }
    return scores;
  }

  private static double[] ranks(List<float[]> functionals, int f) {
    double[] values = functionals.stream().mapToDouble(one -> one[f]).toArray();
    return new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
  }
}
