package org.polyser.benchmarks;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.polyser.aligner.AlignerConfig;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;
import org.polyser.training.StageConfig;
import org.polyser.training.StageData;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;
import org.polyser.training.augmentation.Augmentation;
import org.polyser.training.spark.FrameShards;
import org.polyser.training.spark.ParameterAveragingTrainer;

/** A training on a small set of noise, its workers threads of this JVM. */
final class NoiseTraining {

  private static final int TEXT_DIM = 384;

  private final AlignerConfig aligner;
  private final TrainingConfig training;
  private final FrameShards shards;
  private final StageData data;

  /**
   * @param folder where the frames go
   * @param words keys of {@code polyser.train}, as {@code key=value}
   */
  NoiseTraining(Path folder, List<String> words) throws IOException {
    Map<String, String> given = new TreeMap<>();
    for (String word : words) {
      given.put("polyser.train." + word.replaceFirst("=.*", ""), word.replaceFirst("[^=]*=", ""));
    }
    Config root = ConfigFactory.parseMap(given).withFallback(ConfigFactory.defaultReference());
    aligner = AlignerConfig.from(root, NoiseCorpus.NUM_MELS, TEXT_DIM);
    training = TrainingConfig.from(root);
    shards = new FrameShards(folder.toUri(), NoiseCorpus.NUM_MELS, 0);
    List<TrainingExample> examples = new NoiseCorpus(folder, aligner.maxFrames()).write();
    data =
        new StageData(
            examples, prompts(), new Augmentation(stage().augmentation(), NoiseCorpus.LOG_MEL));
  }

  private static EncodedPrompts prompts() {
    return new EncodedPrompts(
        NoiseCorpus.EMOTIONS, PromptBank.embedded("en"), new NoiseEncoder(TEXT_DIM));
  }

  AlignerConfig aligner() {
    return aligner;
  }

  TrainingConfig training() {
    return training;
  }

  StageConfig stage() {
    return training.stages().get(0);
  }

  /** Spark with a thread for every worker. */
  JavaSparkContext spark() {
    return new JavaSparkContext(
        new SparkConf().setMaster(master()).setAppName("noise").set("spark.ui.enabled", "false"));
  }

  String master() {
    return "local[" + training.workers() + "]";
  }

  StageTrainer trainer(JavaSparkContext spark) {
    return new ParameterAveragingTrainer(spark, aligner, training, stage(), data, shards);
  }
}
