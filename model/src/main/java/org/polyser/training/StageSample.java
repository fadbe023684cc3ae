package org.polyser.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.Cohort;
import org.polyser.aligner.LanguageErasure;
import org.polyser.aligner.Utterance;

/**
 * Training utterances of a stage, drawn as its minibatches are and balanced like them. An utterance
 * weighs as often as it was drawn.
 */
public final class StageSample {

  private static final int UTTERANCES_AT_ONCE = 32;

  private final Map<TrainingExample, Integer> drawn = new LinkedHashMap<>();

  /**
   * @param examples of the stage, at least one
   * @param balance of its minibatches
   * @param draws how often is drawn
   * @param seed of the draws
   */
  public StageSample(List<TrainingExample> examples, Balance balance, int draws, long seed) {
    BatchSampler sampler = new BatchSampler(examples, balance, draws, seed);
    sampler.draw(sampler.random(0)).forEach(example -> drawn.merge(example, 1, Integer::sum));
  }

  /**
   * The utterances as a cohort, without augmentation.
   *
   * @param aligner trained, on what the frames are
   * @throws IOException if frames cannot be read
   */
  public Cohort cohort(Aligner aligner, FrameSource frames) throws IOException {
    List<TrainingExample> examples = new ArrayList<>(drawn.keySet());
    float[][] embeddings = new float[examples.size()][];
    float[] weights = new float[examples.size()];
    for (int from = 0; from < weights.length; from += UTTERANCES_AT_ONCE) {
      int to = Math.min(weights.length, from + UTTERANCES_AT_ONCE);
      float[][] some = aligner.embed(read(examples.subList(from, to), frames));
      System.arraycopy(some, 0, embeddings, from, some.length);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = drawn.get(examples.get(i));
    }
    return new Cohort(embeddings, weights);
  }

  /**
   * An aligner whose embeddings of speech tell less of the language: {@link LanguageErasure}.
   *
   * @param aligner trained, on what the frames are
   * @throws IOException if frames cannot be read
   */
  public Aligner withoutLanguage(Aligner aligner, FrameSource frames) throws IOException {
    List<LanguageErasure.Heard> speech = new ArrayList<>();
    for (Map.Entry<TrainingExample, Integer> one : drawn.entrySet()) {
      TrainingExample example = one.getKey();
      speech.add(
          new LanguageErasure.Heard(frames.read(example), example.language(), one.getValue()));
    }
    return LanguageErasure.of(aligner, speech);
  }

  private static List<Utterance> read(List<TrainingExample> examples, FrameSource frames)
      throws IOException {
    List<Utterance> utterances = new ArrayList<>();
    for (TrainingExample example : examples) {
      utterances.add(frames.read(example));
    }
    return utterances;
  }
}
