package org.polyser.eval.zeroshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.Utterance;
import org.polyser.text.EncodedPrompts;

/**
 * An aligner set to candidate labels: from features to posteriors.
 *
 * @param aligner embeds speech
 * @param classifier decides among the labels
 * @param calibration corrects its probabilities
 */
public record EmotionRecogniser(
    Aligner aligner, ZeroShotClassifier classifier, Calibration calibration) {

  /**
   * Sets an aligner to labels.
   *
   * @param prompts of the candidate labels
   */
  public static EmotionRecogniser of(Aligner aligner, EncodedPrompts prompts) {
    List<float[][]> embeddings = new ArrayList<>();
    for (String label : prompts.labels()) {
      embeddings.add(aligner.embedText(prompts.of(label)));
    }
    return new EmotionRecogniser(
        aligner,
        ZeroShotClassifier.ofPrompts(prompts.labels(), embeddings, aligner.temperature()),
        Calibration.NONE);
  }

  /** This one with corrected probabilities. */
  public EmotionRecogniser calibrated(Calibration correction) {
    return new EmotionRecogniser(aligner, classifier, correction);
  }

  /**
   * @param utterances as the aligner takes them
   * @return one posterior an utterance
   */
  public List<Posterior> recognise(List<Utterance> utterances) {
    return Arrays.stream(aligner.embed(utterances)).map(this::posterior).toList();
  }

  /**
   * @param embedding of an utterance by this aligner, unit norm {@code [dim]}
   */
  public Posterior posterior(float[] embedding) {
    Posterior posterior = classifier.probabilities(embedding);
    return calibration.equals(Calibration.NONE) ? posterior : calibration.apply(posterior);
  }
}
