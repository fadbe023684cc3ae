package org.polyser.jobs.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.Utterance;
import org.polyser.eval.metrics.ClassificationMetrics;
import org.polyser.eval.metrics.ConfusionMatrix;
import org.polyser.eval.zeroshot.CalibrationFit;
import org.polyser.eval.zeroshot.EmotionRecogniser;
import org.polyser.eval.zeroshot.Posterior;
import org.polyser.text.EncodedPrompts;
import org.polyser.training.FrameSource;
import org.polyser.training.TrainingExample;
import org.polyser.training.spark.FrameShards;

/**
 * The development utterances, held by the driver, and how well an aligner does on them. Those of an
 * emotion that is not trained on are left out.
 */
final class DevelopmentSet {

  /** More would cost the driver time and memory; taken evenly over all. */
  private static final int MAX_UTTERANCES = 1000;

  private final EncodedPrompts prompts;
  private final List<Utterance> speech = new ArrayList<>();
  private final List<String> truth = new ArrayList<>();

  DevelopmentSet(List<LabelledExample> examples, FrameSource frames, EncodedPrompts prompts)
      throws IOException {
    this.prompts = prompts;
    List<TrainingExample> decidable =
        examples.stream()
            .map(LabelledExample::example)
            .filter(example -> prompts.labels().contains(example.emotion()))
            .toList();
    int step = 1 + decidable.size() / MAX_UTTERANCES;
    for (int i = 0; i < decidable.size(); i += step) {
      TrainingExample example = decidable.get(i);
      speech.add(frames.read(example));
      truth.add(example.emotion());
    }
  }

  /** Reads the frames of a split's development side. */
  static DevelopmentSet read(DevelopmentSplit split, FrameShards shards, EncodedPrompts prompts)
      throws IOException {
    try (FrameShards.Reader frames = shards.open()) {
      return new DevelopmentSet(split.development(), frames, prompts);
    }
  }

  int size() {
    return speech.size();
  }

  /**
   * UAR over the training labels, decided zero-shot; {@code null} where there are no utterances.
   */
  Double uar(Aligner aligner) {
    if (speech.isEmpty()) {
      return null;
    }
    List<Posterior> posteriors = posteriors(aligner);
    ConfusionMatrix confusion = new ConfusionMatrix(prompts.labels());
    for (int i = 0; i < posteriors.size(); i++) {
      confusion.add(truth.get(i), posteriors.get(i).prediction());
    }
    return ClassificationMetrics.of(confusion).uar();
  }

  /** Calibrations of an aligner's probabilities; nothing where there are no utterances. */
  Optional<CalibrationFit> calibration(Aligner aligner) {
    return speech.isEmpty()
        ? Optional.empty()
        : Optional.of(new CalibrationFit(posteriors(aligner), truth));
  }

  private List<Posterior> posteriors(Aligner aligner) {
    return EmotionRecogniser.of(aligner, prompts).recognise(speech);
  }
}
