package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.polyser.config.Rule;
import org.polyser.eval.zeroshot.CalibratedStacking;
import org.polyser.eval.zeroshot.Calibration;
import org.polyser.eval.zeroshot.EmotionRecogniser;
import org.polyser.store.StoredAligner;
import org.polyser.text.EncodedPrompts;
import org.polyser.training.TrainingFacts;

/**
 * How candidate labels that a model was not trained on are treated: key {@code
 * untrained-label-share} of a job that recognises.
 *
 * @param path of the job's section, such as {@code polyser.score}
 * @param share of the training utterances that each wins; 0 leaves them as they are
 */
record UntrainedLabels(String path, double share) {

  private static final String KEY = "untrained-label-share";

  /** Checks the rule. */
  UntrainedLabels {
    Rule.require(share >= 0 && share < 1, path + "." + KEY, "must be in [0, 1)", share);
  }

  static UntrainedLabels from(String path, Config section) {
    return new UntrainedLabels(path, section.getDouble(KEY));
  }

  /**
   * The calibration that also levels those of the candidates that the model was not trained on; as
   * it is where there are none, or the model has no cohort.
   *
   * @param fitted calibration without that
   * @param labels the candidates
   * @param prompts encodes the prompts of labels
   */
  Calibration levelled(
      Calibration fitted,
      StoredAligner stored,
      List<String> labels,
      Function<List<String>, EncodedPrompts> prompts) {
    Set<String> trained = new LinkedHashSet<>(TrainingFacts.of(stored.provenance()).labels());
    Set<String> untrained = new LinkedHashSet<>(labels);
    untrained.removeAll(trained);
    if (share == 0 || trained.isEmpty() || untrained.isEmpty() || stored.cohort().isEmpty()) {
      return fitted;
    }
    Set<String> all = new LinkedHashSet<>(trained);
    all.addAll(untrained);
    EmotionRecogniser recogniser =
        EmotionRecogniser.of(stored.aligner(), prompts.apply(List.copyOf(all))).calibrated(fitted);
    return new CalibratedStacking(recogniser, stored.cohort().get(), trained, share).calibration();
  }
}
