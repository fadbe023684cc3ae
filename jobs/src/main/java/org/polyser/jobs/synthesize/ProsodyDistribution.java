package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;

/**
 * Independent normal distributions of the four prosodic values.
 *
 * @param pitch of the voice
 * @param range of the pitch
 * @param rate in words a minute
 * @param volume of the voice
 */
record ProsodyDistribution(Normal pitch, Normal range, Normal rate, Normal volume) {

  /** A centre and a standard deviation. */
  record Normal(double centre, double spread) {

    double draw(Draws draws) {
      return centre + spread * draws.gaussian();
    }
  }

  /** One draw, not yet rounded. */
  record Draw(double pitch, double range, double rate, double volume) {

    Prosody plus(Draw shift) {
      return new Prosody(
          rounded(pitch + shift.pitch),
          rounded(range + shift.range),
          rounded(rate + shift.rate),
          rounded(volume + shift.volume));
    }

    private static int rounded(double value) {
      return (int) Math.round(value);
    }
  }

  /** Reads the four, whose centre stands under the given name. */
  static ProsodyDistribution from(Config section, String centre) {
    return new ProsodyDistribution(
        normal(section.getConfig("pitch"), centre),
        normal(section.getConfig("range"), centre),
        normal(section.getConfig("rate"), centre),
        normal(section.getConfig("volume"), centre));
  }

  private static Normal normal(Config section, String centre) {
    return new Normal(section.getDouble(centre), section.getDouble("spread"));
  }

  Draw draw(Draws draws) {
    return new Draw(pitch.draw(draws), range.draw(draws), rate.draw(draws), volume.draw(draws));
  }
}
