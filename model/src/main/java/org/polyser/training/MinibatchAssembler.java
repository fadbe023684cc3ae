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
   *     loss the label numbers {@code [N, 1]}
   * @throws IOException if frames cannot be read
   */
  public MultiDataSet assemble(long number, FrameSource frames) throws IOException {
    SplittableRandom random = sampler.random(number);
    List<SpeechBatch.Window> speech = new ArrayList<>();
    List<float[]> text = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    for (TrainingExample example : sampler.draw(random)) {
      speech.add(window(frames.read(example), random));
      float[][] choices = prompts.of(example.emotion());
      text.add(choices[random.nextInt(choices.length)]);
      labels.add((float) prompts.number(example.emotion()));
    }
    return minibatch(SpeechBatch.of(aligner, speech), text, labels);
  }

  private SpeechBatch.Window window(Utterance utterance, SplittableRandom random) {
    FeatureMatrix perturbed = augmentation.perturb(utterance.logMel(), random);
    FeatureMatrix cropped = crop(aligner.normalised(perturbed), random);
    return new SpeechBatch.Window(
        augmentation.hide(cropped, random),
        aligner.functionals(new Utterance(perturbed, utterance.functionals())));
  }

  private FeatureMatrix crop(FeatureMatrix utterance, SplittableRandom random) {
    int length = Math.min(utterance.numFrames(), aligner.maxFrames());
    int from = random.nextInt(utterance.numFrames() - length + 1);
    return utterance.frames(from, from + length);
  }

  private MultiDataSet minibatch(SpeechBatch speech, List<float[]> text, List<Float> labels) {
    INDArray[] ofEveryLoss = new INDArray[aligner.losses()];
    Arrays.setAll(ofEveryLoss, loss -> Nd4j.create(labels).reshape(labels.size(), 1));
    return new MultiDataSet(
        speech.graphInputs(Nd4j.create(text.toArray(float[][]::new))),
        ofEveryLoss,
        speech.graphMasks(),
        null);
  }
}
