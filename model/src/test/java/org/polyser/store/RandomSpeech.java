package org.polyser.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.SpeechBatch;

/** Frames, functionals and masks of speech that nobody spoke. */
record RandomSpeech(Random random) {

  /** Of this seed. */
  RandomSpeech(long seed) {
    this(new Random(seed));
  }

  /** Utterances of any length, the first of the full one, padded at the end. */
  float[][] padding(int utterances, int length) {
    float[][] mask = new float[utterances][length];
    for (int i = 0; i < utterances; i++) {
      Arrays.fill(mask[i], 0, i == 0 ? length : 1 + random.nextInt(length), 1);
    }
    return mask;
  }

  /** Half of the frames but the first left out, anywhere. */
  float[][] gaps(int utterances, int length) {
    float[][] mask = new float[utterances][length];
    for (float[] row : mask) {
      row[0] = 1;
      for (int t = 1; t < length; t++) {
        row[t] = random.nextInt(2);
      }
    }
    return mask;
  }

  /** Zero where the mask is, as {@link SpeechBatch} has it. */
  SpeechBatch batch(AlignerConfig config, float[][] mask) {
    INDArray valid = Nd4j.create(mask);
    long length = valid.size(1);
    INDArray logMel = gaussian(mask.length, config.numMels(), length);
    int functionals = config.functionals().width();
    List<INDArray> inputs = new ArrayList<>();
    List<INDArray> masks = new ArrayList<>();
    if (config.queries() > 0) {
      inputs.add(logMel.mul(valid.reshape('c', mask.length, 1, length)));
      masks.add(valid);
    }
    if (functionals > 0) {
      inputs.add(gaussian(mask.length, functionals));
      masks.add(null);
    }
    return new SpeechBatch(inputs, masks);
  }

  INDArray gaussian(long... shape) {
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Nd4j.create(values, shape, 'c');
  }
}
