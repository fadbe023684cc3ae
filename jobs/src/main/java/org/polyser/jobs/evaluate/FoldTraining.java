package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.polyser.jobs.spark.ChoiceCondition;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.train.TrainJob;
import org.polyser.jobs.train.TrainedBefore;

/** Makes the models of the folds, by the train job's own code. */
final class FoldTraining {

  private final SparkSession spark;
  private final Config config;
  private final String protocol;
  private final Progress progress;

  /**
   * @param config of the evaluation, with the recipe in {@code polyser.train}
   * @param protocol its name
   */
  FoldTraining(SparkSession spark, Config config, String protocol, Progress progress) {
    this.spark = spark;
    this.config = config;
    this.protocol = protocol;
    this.progress = progress;
  }

  /** The model of a fold: trained, or the one that an earlier run left, where that may be kept. */
  HadoopModelFolder model(FoldRun run) throws IOException {
    String output = config.getString("polyser.evaluate.output");
    Config training = run.training(config, protocol, output);
    if (TrainedBefore.isDone(training.getConfig("polyser.train"))) {
      progress.line(run + ": its model is there");
    } else {
      progress.line(run + ": trains");
      TrainJob.train(spark, training, ChoiceCondition.of(run.fold().train()));
    }
    return new HadoopModelFolder(training.getString("polyser.train.output"));
  }
}
