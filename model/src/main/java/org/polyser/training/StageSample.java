package org.polyser.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.Cohort;
import org.polyser.aligner.Utterance;

/**
 * The training utterances of a {@link Cohort}: drawn as the minibatches of a stage are, and
 * balanced like them. An utterance weighs as often as it was drawn.
 */
public final class CohortSample {

  /** Draws, enough for a share of 5 % to be told to about half a percent. */
  static final int DRAWS = 1024;

  private static final int UTTERANCES_AT_ONCE = 32;

  private final Map<TrainingExample, Integer> drawn = new LinkedHashMap<>();

  /**
   * @param examples of the stage, at least one
   * @param balance of its minibatches
   * @param seed of the draws
   */
  public CohortSample(List<TrainingExample> examples, Balance balance, long seed) {
    BatchSampler sampler = new BatchSampler(examples, balance, DRAWS, seed);
    sampler.draw(sampler.random(0)).forEach(example -> drawn.merge(example, 1, Integer::sum));
  }

  /**
   * Embeds the utterances as they are, without augmentation.
   *
   * @param aligner trained, on what the frames are
   * @throws IOException if frames cannot be read
   */
  public Cohort embedded(Aligner aligner, FrameSource frames) throws IOException {
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

  private static List<Utterance> read(List<TrainingExample> examples, FrameSource frames)
      throws IOException {
    List<Utterance> utterances = new ArrayList<>();
    for (TrainingExample example : examples) {
      utterances.add(frames.read(example));
    }
    return utterances;
  }
}
