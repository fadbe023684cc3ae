package org.polyser.training;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.SpeechBatch;
import org.polyser.aligner.Utterance;
import org.polyser.features.FeatureMatrix;
import org.polyser.text.EncodedPrompts;
import org.polyser.training.augmentation.Augmentation;

/**
 * Makes the minibatches of a training: draws examples, perturbs, normalises, crops and masks their
 * frames, and sets one prompt of its emotion beside each.
 */
public final class MinibatchAssembler implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AlignerConfig aligner;
  private final BatchSampler sampler;
  private final EncodedPrompts prompts;
  private final Augmentation augmentation;

  /**
   * @param aligner shape that the minibatches are for
   * @param sampler draws the examples
   * @param prompts of their labels
   * @param augmentation of the frames
   */
  public MinibatchAssembler(
      AlignerConfig aligner,
      BatchSampler sampler,
      EncodedPrompts prompts,
      Augmentation augmentation) {
    this.aligner = aligner;
    this.sampler = sampler;
    this.prompts = prompts;
    this.augmentation = augmentation;
  }

  /**
   * A seed for whatever else the training draws with a batch.
   *
   * @param number of the batch, from 0
   */
  public long seed(long number) {
    return sampler.random(number).nextLong();
  }

  /**
   * @param number of the batch, from 0
   * @param frames where to read from
   * @return the inputs of the aligner's graph with their masks ({@link SpeechBatch}), and for every
   *     loss emotions and languages as numbers {@code [N, 2]}
   * @throws IOException if frames cannot be read
   */
  public MultiDataSet assemble(long number, FrameSource frames) throws IOException {
    SplittableRandom random = sampler.random(number);
    List<SpeechBatch.Window> speech = new ArrayList<>();
    List<float[]> text = new ArrayList<>();
    List<float[]> labels = new ArrayList<>();
    List<String> languages = new ArrayList<>();
    for (TrainingExample example : sampler.draw(random)) {
      speech.add(window(frames.read(example), random));
      float[][] choices = prompts.of(example.emotion());
      text.add(choices[random.nextInt(choices.length)]);
      labels.add(
          new float[] {prompts.number(example.emotion()), number(example.language(), languages)});
    }
    return minibatch(SpeechBatch.of(aligner, speech), text, labels);
  }

  /** Where a word stands among those met, itself if need be at their end. */
  private static int number(String word, List<String> met) {
    if (!met.contains(word)) {
      met.add(word);
    }
    return met.indexOf(word);
  }

  /** Frames that nobody looks at are left as they are. */
  private SpeechBatch.Window window(Utterance utterance, SplittableRandom random) {
    boolean unseen = aligner.pooledWidth() == 0;
    if (unseen && utterance.functionals().length > 0) {
      return new SpeechBatch.Window(utterance.logMel(), utterance.functionals());
    }
    FeatureMatrix perturbed = augmentation.perturb(utterance.logMel(), random);
    return new SpeechBatch.Window(
        unseen ? perturbed : cropped(perturbed, random),
        aligner.functionals(new Utterance(perturbed, utterance.functionals())));
  }

  private FeatureMatrix cropped(FeatureMatrix perturbed, SplittableRandom random) {
    int length = Math.min(perturbed.numFrames(), aligner.maxFrames());
    int from = random.nextInt(perturbed.numFrames() - length + 1);
    float[] window = aligner.scaling(perturbed).apply(perturbed, from, from + length);
    augmentation.hide(window, perturbed.numMels(), random);
    return new FeatureMatrix(window, length, perturbed.numMels());
  }

  private MultiDataSet minibatch(SpeechBatch speech, List<float[]> text, List<float[]> labels) {
    INDArray[] ofEveryLoss = new INDArray[aligner.losses()];
    Arrays.setAll(ofEveryLoss, loss -> Nd4j.create(labels.toArray(float[][]::new)));
    return new MultiDataSet(
        speech.graphInputs(Nd4j.create(text.toArray(float[][]::new))),
        ofEveryLoss,
        speech.graphMasks(),
        null);
  }
}
