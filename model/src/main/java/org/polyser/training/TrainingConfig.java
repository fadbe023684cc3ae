package org.polyser.training;

import static org.polyser.config.Rule.require;

import com.typesafe.config.Config;
import java.io.Serializable;

/**
 * How an aligner is trained by parameter averaging: section {@code polyser.train}.
 *
 * @param epochs passes over as many examples as the training set has
 * @param workers executors that train side by side
 * @param batchSizePerWorker examples of a minibatch; its pairs are the in-batch negatives
 * @param averagingFrequency minibatches of each worker between two averagings
 * @param learningRate peak of the learning rate, reached after the warm-up
 * @param warmUp fraction of all iterations in which the learning rate rises from 0
 * @param weightDecay decoupled L2 decay, relative to the learning rate
 * @param dropout fraction of the pooled statistics dropped while training
 * @param maskedFraction largest fraction of mel bands and of frames that a SpecAugment mask hides
 * @param developmentFraction fraction of the training speakers kept apart to choose the best epoch
 * @param seed of parameters, sampling and augmentation
 */
public record TrainingConfig(
    int epochs,
    int workers,
    int batchSizePerWorker,
    int averagingFrequency,
    double learningRate,
    double warmUp,
    double weightDecay,
    double dropout,
    double maskedFraction,
    double developmentFraction,
    long seed)
    implements Serializable {

  private static final String PATH = "polyser.train";

  /** Validates every value. */
  public TrainingConfig {
    require(epochs > 0, PATH + ".epochs", "must be > 0", epochs);
    require(workers > 0, PATH + ".workers", "must be > 0", workers);
    require(
        batchSizePerWorker > 1, PATH + ".batch-size-per-worker", "must be > 1", batchSizePerWorker);
    require(
        averagingFrequency > 0, PATH + ".averaging-frequency", "must be > 0", averagingFrequency);
    require(learningRate > 0, PATH + ".learning-rate", "must be > 0", learningRate);
    requireFraction("warm-up", warmUp);
    require(weightDecay >= 0, PATH + ".weight-decay", "must be >= 0", weightDecay);
    requireFraction("dropout", dropout);
    requireFraction("masked-fraction", maskedFraction);
    requireFraction("development-fraction", developmentFraction);
  }

  private static void requireFraction(String key, double value) {
    require(value >= 0 && value < 1, PATH + "." + key, "must be in [0, 1)", value);
  }

  /**
   * Reads the section {@code polyser.train}.
   *
   * @param root the whole configuration
   */
  public static TrainingConfig from(Config root) {
    Config section = root.getConfig(PATH);
    return new TrainingConfig(
        section.getInt("epochs"),
        section.getInt("workers"),
        section.getInt("batch-size-per-worker"),
        section.getInt("averaging-frequency"),
        section.getDouble("learning-rate"),
        section.getDouble("warm-up"),
        section.getDouble("weight-decay"),
        section.getDouble("dropout"),
        section.getDouble("masked-fraction"),
        section.getDouble("development-fraction"),
        section.getLong("seed"));
  }

  /**
   * Averagings an epoch: as many as it takes to draw the training set once, at least one.
   *
   * @param examples size of the training set
   */
  public int roundsPerEpoch(int examples) {
    long perRound = (long) workers * averagingFrequency * batchSizePerWorker;
    return (int) Math.max(1, Math.round((double) examples / perRound));
  }
}
