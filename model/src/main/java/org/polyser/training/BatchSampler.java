package org.polyser.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Draws minibatches that are balanced: a cell, such as an emotion in a language, is drawn evenly
 * among all cells, then an example evenly within it. A batch is a function of the seed and its
 * number alone, so that any executor can make any batch, and a resumed training sees what an
 * uninterrupted one would have seen.
 */
public final class BatchSampler implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<ArrayList<TrainingExample>> cells;
  private final int batchSize;
  private final long seed;

  /**
   * @param examples the training set, at least one
   * @param balance what the cells are
   * @param batchSize examples of a batch
   * @param seed of all draws
   */
  public BatchSampler(List<TrainingExample> examples, Balance balance, int batchSize, long seed) {
    TreeMap<String, ArrayList<TrainingExample>> byCell = new TreeMap<>();
    for (TrainingExample example : examples) {
      byCell.computeIfAbsent(balance.cell(example), key -> new ArrayList<>()).add(example);
    }
    this.cells = new ArrayList<>(byCell.values());
    this.batchSize = batchSize;
    this.seed = seed;
  }

  /**
   * The source of randomness of one batch, apart from that of every other.
   *
   * @param number of the batch, from 0
   */
  public SplittableRandom random(long number) {
    return new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
  }

  /**
   * @param random that of the batch
   * @return as many examples as the batch size
   */
  public List<TrainingExample> draw(SplittableRandom random) {
    List<TrainingExample> batch = new ArrayList<>(batchSize);
    for (int i = 0; i < batchSize; i++) {
      List<TrainingExample> cell = cells.get(random.nextInt(cells.size()));
      batch.add(cell.get(random.nextInt(cell.size())));
    }
    return batch;
  }
}
