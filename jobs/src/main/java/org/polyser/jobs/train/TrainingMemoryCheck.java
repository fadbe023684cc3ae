package org.polyser.jobs.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.polyser.aligner.AlignerConfig;
import org.polyser.training.TrainingConfig;
import org.polyser.training.memory.MemoryBudget;
import scala.Tuple2;

/** Holds the memory that a training needs against what Spark was told to give it. */
final class TrainingMemoryCheck {

  private TrainingMemoryCheck() {}

  /**
   * @return the budget in words
   * @throws org.polyser.config.InvalidInputException if it does not fit
   */
  static List<String> require(
      JavaSparkContext cluster, AlignerConfig shape, TrainingConfig training) {
    Map<String, String> properties = new TreeMap<>();
    for (Tuple2<String, String> property : cluster.getConf().getAll()) {
      properties.put(property._1(), property._2());
    }
    MemoryBudget budget = MemoryBudget.of(shape, training, properties);
    budget.requireFits();
    return budget.lines();
  }
}
