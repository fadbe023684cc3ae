package org.polyser.jobs.describe;

import com.typesafe.config.Config;
import java.util.Optional;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerOutline;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.SpeechEncoderSource;
import org.polyser.jobs.spark.SpeechEncoders;
import org.polyser.jobs.spark.TextEncoders;
import org.polyser.speech.FrozenEncoder;

/**
 * Prints what {@code train} would train. Input: the configuration alone; features count as computed
 * as {@code polyser.featurize.log-mel} says.
 *
 * <pre>
 *   submit-scripts/polyser train --describe [--conf FILE]... [aligner.attention-heads=4]
 * </pre>
 */
public final class DescribeAligner {

  private DescribeAligner() {}

  /** Runs from the command line. */
  public static void main(String[] args) {
    System.exit(
        JobRunner.exitCodeWithoutSpark(
            JobName.TRAIN, args, (arguments, config) -> System.out.print(text(config))));
  }

  static String text(Config config) {
    Config section = config.getConfig("polyser.train");
    LogMelConfig logMel = LogMelConfig.from(config);
    int textDim = TextEncoders.dim(section);
    Optional<FrozenEncoder> frozen =
        SpeechEncoders.configured(config, logMel).map(SpeechEncoderSource::facts);
    AlignerConfig shape =
        frozen
            .map(encoder -> AlignerConfig.ofEncoderFrames(config, encoder.width(), textDim))
            .orElseGet(() -> AlignerConfig.from(config, logMel.numMels(), textDim));
    return new OutlineText(AlignerOutline.of(shape), logMel, TextEncoders.name(section), frozen)
        .text();
  }
}
