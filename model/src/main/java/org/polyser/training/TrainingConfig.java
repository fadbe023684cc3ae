package org.polyser.training;

import static org.polyser.config.Rule.require;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How an aligner is trained by parameter averaging: section {@code polyser.train}.
 *
 * @param workers executors that train side by side
 * @param batchSizePerWorker examples of a minibatch; its pairs are the in-batch negatives
 * @param developmentFraction fraction of the training speakers kept apart to choose the best epoch
 * @param developmentLanguages languages kept apart instead of speakers, if any
 * @param checkpoints how many of the last ones are kept
 * @param seed of parameters, sampling and augmentation
 * @param stages one after the other, each from the best epoch of the one before
 */
public record TrainingConfig(
    int workers,
    int batchSizePerWorker,
    double developmentFraction,
    List<String> developmentLanguages,
    int checkpoints,
    long seed,
    List<StageConfig> stages)
    implements Serializable {

  /** Minibatches that each worker makes between two rounds, at most, for the one that begins. */
  public static final int MINIBATCHES_AHEAD = 8;

  private static final String PATH = "polyser.train";

  /** Validates every value. */
  public TrainingConfig {
    developmentLanguages = new ArrayList<>(developmentLanguages);
    stages = new ArrayList<>(stages);
    require(workers > 0, PATH + ".workers", "must be > 0", workers);
    require(
        batchSizePerWorker > 1, PATH + ".batch-size-per-worker", "must be > 1", batchSizePerWorker);
    require(
        developmentFraction >= 0 && developmentFraction < 1,
        PATH + ".development-fraction",
        "must be in [0, 1)",
        developmentFraction);
    require(checkpoints > 0, PATH + ".checkpoints", "must be > 0", checkpoints);
  }

  /**
   * Reads the section {@code polyser.train}.
   *
   * @param root the whole configuration
   */
  public static TrainingConfig from(Config root) {
    Config section = root.getConfig(PATH);
    return new TrainingConfig(
        section.getInt("workers"),
        section.getInt("batch-size-per-worker"),
        section.getDouble("development-fraction"),
        section.getStringList("development-languages"),
        section.getInt("checkpoints"),
        section.getLong("seed"),
        StageConfig.all(section));
  }

  /** Examples that all workers take in one minibatch each. */
  public int examplesAtOnce() {
    return workers * batchSizePerWorker;
  }

  /** Seed of what a stage draws, apart from that of every other stage. */
  public long seed(StageConfig stage) {
    return seed + 1_000_003L * stages.indexOf(stage);
  }
}
