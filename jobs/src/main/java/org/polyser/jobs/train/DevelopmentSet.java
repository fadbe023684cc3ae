package org.polyser.jobs.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.polyser.aligner.Aligner;
import org.polyser.eval.metrics.ClassificationMetrics;
import org.polyser.eval.metrics.ConfusionMatrix;
import org.polyser.eval.zeroshot.EmotionRecogniser;
import org.polyser.eval.zeroshot.Posterior;
import org.polyser.features.FeatureMatrix;
import org.polyser.text.EncodedPrompts;
import org.polyser.training.FrameSource;
import org.polyser.training.TrainingExample;

/** The development utterances, held by the driver, and how well an aligner does on them. */
final class DevelopmentSet {

  /** More would cost the driver time and memory; taken evenly over all. */
  private static final int MAX_UTTERANCES = 1000;

  private final EncodedPrompts prompts;
  private final List<FeatureMatrix> speech = new ArrayList<>();
  private final List<String> truth = new ArrayList<>();

  DevelopmentSet(List<LabelledExample> examples, FrameSource frames, EncodedPrompts prompts)
      throws IOException {
    this.prompts = prompts;
    int step = 1 + examples.size() / MAX_UTTERANCES;
    for (int i = 0; i < examples.size(); i += step) {
      TrainingExample example = examples.get(i).example();
      speech.add(frames.read(example));
      truth.add(example.emotion());
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
    List<Posterior> posteriors = EmotionRecogniser.of(aligner, prompts).recognise(speech);
    ConfusionMatrix confusion = new ConfusionMatrix(prompts.labels());
    for (int i = 0; i < posteriors.size(); i++) {
      confusion.add(truth.get(i), posteriors.get(i).prediction());
    }
    return ClassificationMetrics.of(confusion).uar();
  }
}
