package org.polyser.eval.metrics;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The hits of the first model less those of the second when {@code n} utterances are drawn {@code
 * n} times with replacement. Utterances that both or neither were right about cancel, so it is
 * enough to draw how many are discordant, binomial with {@code p = (first + second)/n}, and how
 * many of these are the first's, binomial with {@code p = first/(first + second)}.
 */
final class DiscordantDraw implements HitDraw {

  private final BinomialTable discordant;
  private final double firstShare;

  /**
   * @param n utterances of a label
   * @param first those that the first model alone was right about
   * @param second those that the second model alone was right about
   */
  DiscordantDraw(long n, long first, long second) {
    discordant = BinomialTable.of(n, first + second);
    firstShare = first + second == 0 ? 0 : (double) first / (first + second);
  }

  @Override
  public long draw(SplittableRandom random) {
    int drawn = Math.toIntExact(discordant.draw(random));
    double position = random.nextDouble();
    int first =
        drawn == 0
            ? 0
            : new BinomialDistribution(null, drawn, firstShare)
                .inverseCumulativeProbability(position);
    return 2L * first - drawn;
  }
}
