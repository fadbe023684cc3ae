package org.polyser.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.polyser.training.StageTrainer;

/**
 * Trains on noise, all workers in this JVM, and prints examples per second after a warm-up, and the
 * percentage of the workers' time that they wait for minibatches to be read and made.
 *
 * <pre>{@code
 * java -cp … org.polyser.benchmarks.TrainingSpeedRun FOLDER [key=value of polyser.train]...
 * }</pre>
 */
final class TrainingSpeedRun {

  private static final int WARM_UPS = 30;

  private TrainingSpeedRun() {}

  public static void main(String[] args) throws IOException {
    NoiseTraining noise =
        new NoiseTraining(Path.of(args[0]), List.of(args).subList(1, args.length));
    try (JavaSparkContext spark = noise.spark()) {
      StageTrainer trainer = noise.trainer(spark);
      train(trainer, 1, WARM_UPS);
      int last = noise.stage().epochs();
      long start = System.nanoTime();
      double waiting = train(trainer, WARM_UPS + 1, last);
      double seconds = (System.nanoTime() - start) / 1e9;
      double examples = (double) (last - WARM_UPS) * trainer.examplesPerEpoch();
      System.out.println(
          "| %d | %.0f | %.1f |"
              .formatted(noise.training().workers(), examples / seconds, 100 * waiting));
    }
  }

  /** Mean over the epochs of the fraction of their time that the workers wait for minibatches. */
  private static double train(StageTrainer trainer, int first, int last) {
    double waiting = 0;
    for (int epoch = first; epoch <= last; epoch++) {
      trainer.epoch(epoch, (round, rounds) -> {});
      waiting += trainer.waiting();
    }
    return waiting / (last - first + 1);
  }
}
