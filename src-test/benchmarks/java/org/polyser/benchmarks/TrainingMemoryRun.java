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
import org.polyser.training.memory.MemoryBudget;
import org.polyser.training.spark.FrameShards;
import org.polyser.training.spark.ParameterAveragingTrainer;

/**
 * Trains on a small set of noise, all workers in this JVM, and prints its memory as it goes, and
 * beside it what {@link MemoryBudget} expects. Run with a heap that is touched from the start, so
 * that what is resident beside it is native.
 *
 * <pre>{@code
 * java -Xms1g -Xmx1g -XX:+AlwaysPreTouch -cp … org.polyser.benchmarks.TrainingMemoryRun
 *     FOLDER WORKERS EVERY [key=value of polyser.train]...
 * }</pre>
 */
final class TrainingMemoryRun {

  private static final int TEXT_DIM = 384;

  private final AlignerConfig aligner;
  private final TrainingConfig training;
  private final NoiseCorpus corpus;
  private final int every;

  private TrainingMemoryRun(Config root, Path folder, int every) {
    this.aligner = AlignerConfig.from(root, NoiseCorpus.NUM_MELS, TEXT_DIM);
    this.training = TrainingConfig.from(root);
    this.corpus = new NoiseCorpus(folder, aligner.maxFrames());
    this.every = every;
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> given = new TreeMap<>();
    for (String word : List.of(args).subList(3, args.length)) {
      given.put("polyser.train." + word.replaceFirst("=.*", ""), word.replaceFirst("[^=]*=", ""));
    }
    given.put("polyser.train.workers", args[1]);
    Config root = ConfigFactory.parseMap(given).withFallback(ConfigFactory.defaultReference());
    new TrainingMemoryRun(root, Path.of(args[0]), Integer.parseInt(args[2])).run();
  }

  private void run() throws IOException {
    List<TrainingExample> examples = corpus.write();
    SparkConf conf =
        new SparkConf()
            .setMaster("local[" + training.workers() + "]")
            .setAppName("memory")
            .set("spark.ui.enabled", "false");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      System.out.println("| epoch | resident MiB | highest | beside the heap |");
      System.out.println("|---:|---:|---:|---:|");
      train(trainer(spark, examples));
    }
    MemoryBudget budget =
        MemoryBudget.of(aligner, training, Map.of("spark.master", conf.get("spark.master")));
    System.out.println();
    System.out.println("expected at most beside the heap: %d MiB".formatted(budget.needed() >> 20));
  }

  private static EncodedPrompts prompts() {
    return new EncodedPrompts(
        NoiseCorpus.EMOTIONS, PromptBank.embedded("en"), new NoiseEncoder(TEXT_DIM));
  }

  private StageTrainer trainer(JavaSparkContext spark, List<TrainingExample> examples) {
    StageConfig stage = training.stages().get(0);
    Augmentation augmentation = new Augmentation(stage.augmentation(), NoiseCorpus.BANDS);
    return new ParameterAveragingTrainer(
        spark,
        aligner,
        training,
        stage,
        new StageData(examples, prompts(), augmentation),
        new FrameShards(corpus.folder().toUri(), NoiseCorpus.NUM_MELS));
  }

  private void train(StageTrainer trainer) {
    for (int epoch = 1; epoch <= training.stages().get(0).epochs(); epoch++) {
      trainer.epoch(epoch, (round, rounds) -> {});
      if (epoch == 1 || epoch % every == 0) {
        System.out.println(Resident.now().row(epoch));
      }
    }
  }
}
