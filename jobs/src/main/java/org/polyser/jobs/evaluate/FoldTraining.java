package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.jobs.spark.ChoiceCondition;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.train.TrainJob;
import org.polyser.jobs.train.TrainedBefore;
import org.polyser.jobs.train.TrainingUtterances;

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

  /**
   * Which of the folds an earlier run has trained.
   *
   * @throws org.polyser.config.InvalidInputException if a model lies there that is another
   */
  Set<FoldRun> done(List<FoldRun> runs) {
    return runs.stream()
        .filter(run -> TrainedBefore.isDone(training(run).getConfig("polyser.train")))
        .collect(Collectors.toSet());
  }

  /** Features that a fold may be trained on. */
  Dataset<Row> utterances(FoldRun run) {
    return TrainingUtterances.of(
        spark, training(run).getConfig("polyser.train"), ChoiceCondition.of(run.fold().train()));
  }

  private Config training(FoldRun run) {
    return run.training(config, protocol, config.getString("polyser.evaluate.output"));
  }

  /**
   * The model of a fold, trained or that of an earlier run.
   *
   * @param done what an earlier run has trained
   */
  HadoopModelFolder model(FoldRun run, Set<FoldRun> done) throws IOException {
    Config training = training(run);
    if (done.contains(run)) {
      progress.line(run + ": its model is there");
    } else {
      progress.line(run + ": trains");
      TrainJob.train(spark, training, ChoiceCondition.of(run.fold().train()));
    }
    return new HadoopModelFolder(training.getString("polyser.train.output"));
  }
}
