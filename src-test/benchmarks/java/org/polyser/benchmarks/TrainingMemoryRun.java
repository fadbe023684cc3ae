package org.polyser.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.polyser.training.StageTrainer;
import org.polyser.training.memory.MemoryBudget;

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

  private TrainingMemoryRun() {}

  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(List.of(args).subList(3, args.length));
    words.add("workers=" + args[1]);
    NoiseTraining noise = new NoiseTraining(Path.of(args[0]), words);
    try (JavaSparkContext spark = noise.spark()) {
      System.out.println("| epoch | resident MiB | highest | beside the heap |");
      System.out.println("|---:|---:|---:|---:|");
      train(noise.trainer(spark), noise.stage().epochs(), Integer.parseInt(args[2]));
    }
    MemoryBudget budget =
        MemoryBudget.of(noise.aligner(), noise.training(), Map.of("spark.master", noise.master()));
    System.out.println();
    System.out.println("expected at most beside the heap: %d MiB".formatted(budget.needed() >> 20));
  }

  private static void train(StageTrainer trainer, int epochs, int every) {
    for (int epoch = 1; epoch <= epochs; epoch++) {
      trainer.epoch(epoch, (round, rounds) -> {});
      if (epoch == 1 || epoch % every == 0) {
        System.out.println(Resident.now().row(epoch));
      }
    }
  }
}
