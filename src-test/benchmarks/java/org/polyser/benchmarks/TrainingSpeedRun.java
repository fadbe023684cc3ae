package org.polyser.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.polyser.training.StageTrainer;

/**
 * Trains on noise, all workers in this JVM, and prints examples per second after a warm-up, and the
 * fraction of a worker's time that goes into reading and making minibatches.
 *
 * <pre>{@code
 * java -cp … org.polyser.benchmarks.TrainingSpeedRun FOLDER [key=value of polyser.train]...
 * }</pre>
 */
final class TrainingSpeedRun {

  private static final int WARM_UPS = 30;
  private static final int TASKS = 40;

  private TrainingSpeedRun() {}

  public static void main(String[] args) throws IOException {
    NoiseTraining noise =
        new NoiseTraining(Path.of(args[0]), List.of(args).subList(1, args.length));
    int workers = noise.training().workers();
    double perSecond;
    try (JavaSparkContext spark = noise.spark()) {
      perSecond = trained(noise.trainer(spark), noise.stage().epochs());
    }
    double loading = loaded(noise) * perSecond / workers;
    System.out.println("| %d | %.0f | %.1f |".formatted(workers, perSecond, 100 * loading));
  }

  /** Examples per second. */
  private static double trained(StageTrainer trainer, int epochs) {
    for (int epoch = 1; epoch <= WARM_UPS; epoch++) {
      trainer.epoch(epoch, (round, rounds) -> {});
    }
    long start = System.nanoTime();
    for (int epoch = WARM_UPS + 1; epoch <= epochs; epoch++) {
      trainer.epoch(epoch, (round, rounds) -> {});
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return (epochs - WARM_UPS) * trainer.examplesPerEpoch() / seconds;
  }

  /** Seconds that one example takes to be read and put into a minibatch. */
  private static double loaded(NoiseTraining noise) throws IOException {
    loaded(noise, TASKS);
    long start = System.nanoTime();
    loaded(noise, TASKS);
    double seconds = (System.nanoTime() - start) / 1e9;
    long minibatches = (long) TASKS * noise.stage().averagingFrequency();
    return seconds / minibatches / noise.training().batchSizePerWorker();
  }

  private static void loaded(NoiseTraining noise, int tasks) throws IOException {
    for (int task = 0; task < tasks; task++) {
      noise.load(task);
    }
  }
}
