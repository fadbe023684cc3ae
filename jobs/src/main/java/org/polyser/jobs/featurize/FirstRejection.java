package org.polyser.jobs.featurize;

import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Stops a run at the first task that met an utterance that cannot be used. What Spark would log of
 * the tasks that it stops is nobody's news: one line will say which recording it was.
 */
final class FirstRejection extends SparkListener {

  private final SparkContext spark;
  private final FeaturizeTally tally;

  FirstRejection(SparkContext spark, FeaturizeTally tally) {
    this.spark = spark;
    this.tally = tally;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (!tally.rejected().isEmpty()) {
      spark.setLogLevel("OFF");
      spark.cancelAllJobs();
    }
  }
}
