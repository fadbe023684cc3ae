package org.polyser.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.training.TrainingExample;

/**
 * A training set of noise in one shard of frames.
 *
 * @param folder that it is written to
 * @param maxFrames of the longest utterance; none is shorter than three quarters of it
 */
record NoiseCorpus(Path folder, int maxFrames) {

  static final int NUM_MELS = 80;
  static final LogMelConfig LOG_MEL = new LogMelConfig(16_000, 400, 160, NUM_MELS, 0, 8000);
  static final List<String> EMOTIONS = List.of("angry", "happy", "neutral", "sad");

  private static final int UTTERANCES = 64;

  List<TrainingExample> write() throws IOException {
    Random random = new Random(1);
    ByteArrayOutputStream shard = new ByteArrayOutputStream();
    List<TrainingExample> examples = new ArrayList<>();
    for (int i = 0; i < UTTERANCES; i++) {
      int frames = maxFrames - random.nextInt(maxFrames / 4);
      String emotion = EMOTIONS.get(i % EMOTIONS.size());
      examples.add(new TrainingExample(0, shard.size(), frames, "x" + i % 2, emotion));
      shard.writeBytes(noise(random, frames).toHalfPrecision());
    }
    Files.write(folder.resolve("frames-00000.f16"), shard.toByteArray());
    return examples;
  }

  private static FeatureMatrix noise(Random random, int frames) {
    float[] values = new float[frames * NUM_MELS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new FeatureMatrix(values, frames, NUM_MELS);
  }
}
