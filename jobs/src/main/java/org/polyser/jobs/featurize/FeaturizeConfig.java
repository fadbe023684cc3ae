package org.polyser.jobs.featurize;

import com.typesafe.config.Config;
import java.io.Serializable;
import org.polyser.config.Rule;
import org.polyser.features.LogMelConfig;

/**
 * How recordings become features: section {@code polyser.featurize}.
 *
 * @param logMel rate, frames and bands
 * @param mode what happens to utterances that cannot be used
 * @param maxRejectedFraction of all utterances, beyond which the job fails
 * @param maxUtteranceSeconds longest utterance [s]
 * @param outputFileBytes size of an output file at scale [bytes]
 */
record FeaturizeConfig(
    LogMelConfig logMel,
    MalformedMode mode,
    double maxRejectedFraction,
    double maxUtteranceSeconds,
    long outputFileBytes)
    implements Serializable {

  private static final String SECTION = "polyser.featurize.";

  FeaturizeConfig {
    Rule.require(
        maxRejectedFraction >= 0 && maxRejectedFraction <= 1,
        SECTION + "max-rejected-fraction",
        "must be in [0, 1]",
        maxRejectedFraction);
    Rule.require(
        maxUtteranceSeconds > 0 && maxUtteranceSeconds <= 36_000,
        SECTION + "max-utterance-seconds",
        "must be in (0, 36000]",
        maxUtteranceSeconds);
    Rule.require(
        outputFileBytes >= 1 << 20,
        SECTION + "output-file-size",
        "must be at least 1 MiB",
        outputFileBytes);
  }

  static FeaturizeConfig from(Config root) {
    return new FeaturizeConfig(
        LogMelConfig.from(root),
        MalformedMode.from(root),
        root.getDouble(SECTION + "max-rejected-fraction"),
        root.getDouble(SECTION + "max-utterance-seconds"),
        root.getBytes(SECTION + "output-file-size"));
  }

  /** Bytes that a second of audio becomes. */
  double featureBytesPerSecond() {
    return (double) logMel.sampleRate() / logMel.frameShift() * logMel.numMels() * Short.BYTES;
  }

  /** Seconds of audio that make an output file. */
  double outputFileSeconds() {
    return outputFileBytes / featureBytesPerSecond();
  }
}
