package org.polyser.jobs.train;

import com.typesafe.config.Config;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.polyser.aligner.AlignerConfig;
import org.polyser.config.Rule;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.SpeechEncoderSource;
import org.polyser.jobs.spark.SpeechEncoders;
import org.polyser.jobs.spark.TextEncoders;
import org.polyser.speech.FrozenEncoder;
import org.polyser.text.TextEncoder;
import org.polyser.training.TrainingConfig;

/**
 * What an aligner is put on.
 *
 * @param logMel how the features are computed
 * @param text frozen text encoder
 * @param speech frozen speech encoder, if one stands in for the convolutions
 */
record TrainingInput(LogMelConfig logMel, TextEncoder text, Optional<SpeechEncoderSource> speech)
    implements AutoCloseable {

  /** As the section {@code polyser.train} says. */
  static TrainingInput configured(Config root, TrainingConfig training) {
    Config section = root.getConfig("polyser.train");
    LogMelConfig logMel = FeatureTable.logMel(section.getString("input"));
    Optional<SpeechEncoderSource> speech = SpeechEncoders.configured(root, logMel);
    if (speech.isPresent()) {
      training.stages().forEach(stage -> stage.augmentation().requireLogMelUnchanged());
    }
    return new TrainingInput(logMel, TextEncoders.configured(section), speech);
  }

  Optional<FrozenEncoder> frozen() {
    return speech.map(SpeechEncoderSource::facts);
  }

  AlignerConfig shape(Config root) {
    return frozen()
        .map(encoder -> AlignerConfig.ofEncoderFrames(root, encoder.width(), text.dim()))
        .orElseGet(() -> requireHeard(AlignerConfig.from(root, logMel.numMels(), text.dim())));
  }

  /** Refuses functionals of a log-mel whose bands do not lie where they expect them. */
  private AlignerConfig requireHeard(AlignerConfig shape) {
    Rule.require(
        shape.functionals().set().isOf(logMel),
        "polyser.train.aligner.functionals.set",
        "must be none for features that are not log-mel of Whisper's definition from 0 to 8000 Hz",
        shape.functionals().set().key());
    return shape;
  }

  TrainingSpeech speech(JavaSparkContext cluster) {
    return speech
        .map(source -> TrainingSpeech.encodedBy(cluster, source))
        .orElseGet(TrainingSpeech::logMel);
  }

  @Override
  public void close() {
    text.close();
  }
}
