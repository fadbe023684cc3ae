package org.polyser.integration;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.BarrierTaskContext;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function1;
import scala.collection.Iterator;
import scala.collection.Iterator$;
import scala.reflect.ClassTag$;

/**
 * A job of two tasks that are there at the same time: each waits for the other, and tells it which
 * devices it was assigned. Prints what each was told, a line for each.
 */
public final class AssignedAddresses {

  static final String PREFIX = "addresses at once: ";

  private static final int TASKS = 2;

  private AssignedAddresses() {}

  public static void main(String[] args) {
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
      // Spark's interface for Java leaves barriers out.
      Function1<Iterator<Integer>, Iterator<String>> task =
          (Function1<Iterator<Integer>, Iterator<String>> & Serializable)
              partition -> Iterator$.MODULE$.single(exchanged());
      List<String> told =
          spark
              .parallelize(List.of(1, 2), TASKS)
              .rdd()
              .barrier()
              .mapPartitions(task, false, ClassTag$.MODULE$.apply(String.class))
              .toJavaRDD()
              .collect();
      told.forEach(line -> System.out.println(PREFIX + line));
    }
    // The timer of Spark's barriers is no daemon, and nobody stops it.
    System.exit(0);
  }

  private static String exchanged() {
    BarrierTaskContext task = BarrierTaskContext.get();
    String own = Arrays.toString(task.resourcesJMap().get("gpu").addresses());
    return String.join(" ", Arrays.stream(task.allGather(own)).sorted().toList());
  }
}
