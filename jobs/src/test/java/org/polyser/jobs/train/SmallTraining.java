package org.polyser.jobs.train;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Utterance;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.jobs.spark.Progress;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;
import org.polyser.text.TextEncoder;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;

/**
 * A training of an aligner of a few parameters, which walks at random.
 *
 * @param folder of the checkpoints
 */
record SmallTraining(Path folder) {

  static final Training.StageListener NOBODY = (stage, reached) -> {};

  static final AlignerConfig SHAPE =
      new AlignerConfig(
          3,
          20,
          List.of(4),
          3,
          2,
          0,
          1,
          2,
          4,
          0.1,
          99,
          Cmvn.NONE,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  private static final EncodedPrompts PROMPTS =
      new EncodedPrompts(
          List.of("angry", "sad"), new PromptBank(List.of("{}"), Map.of()), new TwoWords());

  static TrainingConfig config(String section) {
    return TrainingConfig.from(
        ConfigFactory.parseString("polyser.train {" + section + "}")
            .withFallback(ConfigFactory.defaultReferenceUnresolved())
            .resolve());
  }

  Checkpoints checkpoints(String recipe) {
    return new Checkpoints(folder.resolve("checkpoints").toString(), 2, recipe);
  }

  static RandomWalk walk() {
    return new RandomWalk(SHAPE, epoch -> 1.0 / epoch);
  }

  Training training(
      TrainingConfig config, DevelopmentSet development, IntFunction<StageTrainer> trainers) {
    return new Training(
        config,
        SHAPE,
        stage -> Optional.ofNullable(trainers.apply(stage)),
        development,
        checkpoints("r"),
        new Progress("test"));
  }

  Training training(TrainingConfig config, DevelopmentSet development) {
    return training(config, development, stage -> walk());
  }

  static DevelopmentSet someSpeech() throws IOException {
    return development(
        Stream.iterate(1, i -> i + 1)
            .limit(16)
            .map(i -> example(i, i % 2 == 0 ? "angry" : "sad"))
            .toArray(LabelledExample[]::new));
  }

  static DevelopmentSet development(LabelledExample... examples) throws IOException {
    return new DevelopmentSet(List.of(examples), example -> Utterance.of(frames(example)), PROMPTS);
  }

  static LabelledExample example(long offset, String emotion) {
    return new LabelledExample(
        "a", "a/1", "dev", 12, new TrainingExample(0, offset, 12, "de", emotion), List.of(true));
  }

  private static FeatureMatrix frames(TrainingExample example) {
    Random random = new Random(example.offset());
    float[] values = new float[3 * example.numFrames()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new FeatureMatrix(values, example.numFrames(), 3);
  }

  /** One direction for angry, another for everything else. */
  private record TwoWords() implements TextEncoder {

    @Override
    public String identity() {
      return "two words";
    }

    @Override
    public int dim() {
      return 2;
    }

    @Override
    public float[][] encode(List<String> texts) {
      return texts.stream()
          .map(text -> text.equals("angry") ? new float[] {1, 0} : new float[] {0, 1})
          .toArray(float[][]::new);
    }

    @Override
    public void close() {}
  }
}
