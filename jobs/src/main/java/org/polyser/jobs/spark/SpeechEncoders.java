package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.features.LogMelConfig;
import org.polyser.speech.EncoderInput;
import org.polyser.speech.FrozenEncoder;
import org.polyser.speech.OnnxSpeechEncoder;
import org.polyser.store.StoredAligner;

/** The frozen speech encoder that a job's key {@code speech-encoder} names, if it names one. */
public final class SpeechEncoders {

  private static final String KEY = "speech-encoder";

  private SpeechEncoders() {}

  /**
   * The encoder that {@code polyser.train} asks for, opened once and tried.
   *
   * @param root the whole configuration
   * @param logMel how the features are computed
   * @return nothing where the key is empty
   */
  public static Optional<SpeechEncoderSource> configured(Config root, LogMelConfig logMel) {
    String location = root.getString("polyser.train." + KEY);
    if (location.isEmpty()) {
      return Optional.empty();
    }
    EncoderInput input = EncoderInput.from(root, logMel);
    try (LocalCopy copy = LocalCopy.of(location);
        OnnxSpeechEncoder encoder =
            OnnxSpeechEncoder.open(copy.file(), copy.fingerprint(), input, logMel.numMels())) {
      return Optional.of(source(location, logMel, encoder.facts()));
    }
  }

  /**
   * The encoder of a job that uses an aligner, which must be the one that it was trained on.
   *
   * @param section {@code polyser.JOB}
   * @throws InvalidInputException if it is another, or there must be none
   */
  public static Optional<SpeechEncoderSource> matching(Config section, StoredAligner stored) {
    String location = section.getString(KEY);
    Optional<FrozenEncoder> trainedOn = stored.speechEncoder();
    if (trainedOn.isEmpty()) {
      Rule.require(
          location.isEmpty(),
          KEY,
          "must be empty for an aligner that was trained without one",
          location);
      return Optional.empty();
    }
    FrozenEncoder facts = trainedOn.get();
    String got = location.isEmpty() ? "none" : identity(location);
    Rule.require(
        got.endsWith(facts.fingerprint().sha256()),
        KEY,
        "must be the one that the aligner was trained on, " + facts.identity(),
        got);
    return Optional.of(source(location, stored.logMel(), facts));
  }

  private static String identity(String location) {
    return new Path(location).getName() + "@sha256:" + LocalCopy.fingerprint(location).sha256();
  }

  private static SpeechEncoderSource source(
      String location, LogMelConfig logMel, FrozenEncoder facts) {
    return new SpeechEncoderSource(
        HadoopFiles.qualified(location).toString(), logMel.numMels(), facts);
  }
}
