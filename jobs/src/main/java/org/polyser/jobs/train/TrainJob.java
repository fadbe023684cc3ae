package org.polyser.jobs.train;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.polyser.aligner.AlignerConfig;
import org.polyser.config.InvalidInputException;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.content.TrainedRecordings;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.TextEncoders;
import org.polyser.provenance.Fingerprint;
import org.polyser.store.AlignerStore;
import org.polyser.store.StoredAligner;
import org.polyser.text.EncodedPrompts;
import org.polyser.training.Checkpoint;
import org.polyser.training.StageConfig;
import org.polyser.training.StageData;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;
import org.polyser.training.augmentation.Augmentation;
import org.polyser.training.spark.FrameShards;
import org.polyser.training.spark.ParameterAveragingTrainer;
import org.polyser.training.spark.WorkerDevices;

/**
 * Trains an aligner of speech and emotion texts by parameter averaging.
 *
 * <p>Input: a features folder, columns {@link Schemas#FEATURES}. Output: a model folder ({@link
 * AlignerStore}). With {@code resume}, reports can be put into the card of a model that is there.
 *
 * <pre>
 *   submit-scripts/polyser train input=work/features output=work/aligner exclude-languages=[de,ur]
 * </pre>
 */
public final class TrainJob {

  private final SparkSession spark;
  private final JavaSparkContext cluster;
  private final Config config;
  private final Config section;
  private final Column chosen;
  private final TrainingConfig training;
  private final Progress progress = new Progress(JobName.TRAIN.word());

  private TrainJob(SparkSession spark, Config config, Column chosen) {
    this.spark = spark;
    this.cluster = new JavaSparkContext(spark.sparkContext());
    this.config = config;
    this.section = config.getConfig("polyser.train");
    this.chosen = chosen;
    this.training = TrainingConfig.from(config);
  }

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.TRAIN, args, TrainJob::run);
  }

  static void run(SparkSession spark, Config config) throws IOException {
    CardReports reports = CardReports.from(config.getConfig("polyser.train"));
    if (!reports.areAllThatIsMissing()) {
      train(spark, config, functions.lit(true));
    }
    reports.quote();
  }

  /**
   * Trains as this job does, for another that needs a model of its own.
   *
   * @param config with a section {@code polyser.train}, input and output among it
   * @param chosen what may be trained on besides that section's own filters
   * @throws IOException if a model folder or checkpoint cannot be written
   */
  public static void train(SparkSession spark, Config config, Column chosen) throws IOException {
    new TrainJob(spark, config, chosen).run();
  }

  private void run() throws IOException {
    progress.line(WorkerDevices.check(cluster, training.workers()));
    String output = section.getString("output").replaceAll("/+$", "");
    String frames = output + ".frames";
    try (TrainingInput input = TrainingInput.configured(config, training)) {
      Checkpoints checkpoints =
          new Checkpoints(
              output + ".checkpoints",
              training.checkpoints(),
              TrainingRecipe.fingerprint(section, input));
      Optional<Checkpoint> last = lastOf(checkpoints);
      StoredAligner stored = train(input, HadoopFiles.qualified(frames), checkpoints, last);
      AlignerStore.write(new HadoopModelFolder(output), stored);
      StageModels.move(checkpoints.location(), output);
      checkpoints.clear();
      progress.line("aligner in " + output);
    } finally {
      HadoopFiles.delete(frames);
    }
  }

  private Optional<Checkpoint> lastOf(Checkpoints checkpoints) {
    if (section.getBoolean("resume")) {
      Optional<Checkpoint> last = checkpoints.last();
      progress.line(
          last.map(one -> "goes on after epoch " + one.history().epochs().size())
              .orElse("nothing to resume, starts anew"));
      return last;
    }
    if (section.getBoolean("overwrite")) {
      checkpoints.clear();
    }
    checkpoints.requireNone();
    return Optional.empty();
  }

  private StoredAligner train(
      TrainingInput input, Path frames, Checkpoints checkpoints, Optional<Checkpoint> last)
      throws IOException {
    AlignerConfig shape = input.shape(config);
    TrainingMemoryCheck.require(cluster, shape, training).forEach(progress::line);
    FrameShards shards =
        new FrameShards(frames.toUri(), shape.numMels(), shape.functionals().keptWidth());
    DevelopmentSplit split =
        new TrainingFrames(
                spark, section, chosen, shards, input.speech(cluster), shape.functionals())
            .write(training);
    progress.line(split.summary());
    EncodedPrompts prompts =
        new EncodedPrompts(
            split.trainingLabels(), TextEncoders.prompts("polyser.train", section), input.text());
    IntFunction<Optional<StageTrainer>> trainers =
        stage -> trainer(stage, shape, split.ofStage(stage), prompts, input.logMel(), shards);
    DevelopmentSet development = DevelopmentSet.read(split, shards, prompts);
    StageAligners aligners = new StageAligners(shape, training, split, shards);
    Finished finished = new Finished(config, input, split, development, aligners);
    StageModels earlier = new StageModels(checkpoints.location(), training.stages(), finished);
    Checkpoint reached =
        new Training(training, shape, trainers, development, checkpoints, progress)
            .run(last, earlier::keep);
    StoredAligner model =
        finished.model(training.stages().size() - 1, reached, Optional.of(heard(input)));
    return model.with(aligners.cohort(model.aligner()));
  }

  /** Writes down what the training heard, beside the model. */
  private Fingerprint heard(TrainingInput input) {
    return TrainedRecordings.write(
        TrainingUtterances.of(spark, section, chosen), input.logMel(), section.getString("output"));
  }

  /**
   * Nothing where no utterance is left to an earlier stage: a corpus need not have its language.
   */
  private Optional<StageTrainer> trainer(
      int index,
      AlignerConfig shape,
      List<TrainingExample> examples,
      EncodedPrompts prompts,
      LogMelConfig logMel,
      FrameShards shards) {
    StageConfig stage = training.stages().get(index);
    if (examples.isEmpty() && index < training.stages().size() - 1) {
      return Optional.empty();
    }
    if (examples.isEmpty()) {
      throw new InvalidInputException(
          "polyser.train.stages: the filters of " + stage.name() + " must leave an utterance");
    }
    StageData data =
        new StageData(examples, prompts, new Augmentation(stage.augmentation(), logMel));
    progress.line("stage %s: %d utterances".formatted(stage.name(), examples.size()));
    return Optional.of(
        new ParameterAveragingTrainer(cluster, shape, training, stage, data, shards));
  }
}
