package org.polyser.jobs.train;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.config.InvalidInputException;
import org.polyser.features.LogMelConfig;
import org.polyser.features.MelBands;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.TextEncoders;
import org.polyser.jobs.spark.UtteranceFilter;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.store.StoredAligner;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;
import org.polyser.text.TextEncoder;
import org.polyser.training.Checkpoint;
import org.polyser.training.StageConfig;
import org.polyser.training.StageData;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;
import org.polyser.training.augmentation.Augmentation;
import org.polyser.training.spark.FrameShards;
import org.polyser.training.spark.ParameterAveragingTrainer;

/**
 * Trains an aligner of speech and emotion texts by parameter averaging.
 *
 * <p>Input: a features folder, columns {@link Schemas#FEATURES}. Output: a model folder ({@link
 * AlignerStore}).
 *
 * <pre>
 *   submit-scripts/polyser train input=work/features output=work/aligner exclude-languages=[de,ur]
 * </pre>
 */
public final class TrainJob {

  private static final int UTTERANCES_PER_SHARD = 2000;

  private final SparkSession spark;
  private final Config config;
  private final Config section;
  private final TrainingConfig training;
  private final Progress progress = new Progress(JobName.TRAIN.word());

  private TrainJob(SparkSession spark, Config config) {
    this.spark = spark;
    this.config = config;
    this.section = config.getConfig("polyser.train");
    this.training = TrainingConfig.from(config);
  }

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.TRAIN, args, TrainJob::run);
  }

  static void run(SparkSession spark, Config config) throws IOException {
    new TrainJob(spark, config).run();
  }

  private void run() throws IOException {
    String output = section.getString("output").replaceAll("/+$", "");
    String frames = output + ".frames";
    LogMelConfig logMel = FeatureTable.logMel(section.getString("input"));
    try (TextEncoder encoder = TextEncoders.configured(section)) {
      Checkpoints checkpoints =
          new Checkpoints(output + ".checkpoints", training.checkpoints(), recipe(encoder));
      Optional<Checkpoint> last = lastOf(checkpoints);
      FrameShards shards = new FrameShards(HadoopFiles.qualified(frames).toUri(), logMel.numMels());
      AlignerStore.write(
          new HadoopModelFolder(output), train(shards, logMel, encoder, checkpoints, last));
      checkpoints.clear();
      progress.line("aligner in " + output);
    } finally {
      HadoopFiles.delete(frames);
    }
  }

  /** What must not change between a training and its resumption. */
  private String recipe(TextEncoder encoder) {
    Config decisive = section;
    for (String key : List.of("output", "overwrite", "run-id", "resume", "checkpoints")) {
      decisive = decisive.withoutPath(key);
    }
    String features = FeatureTable.provenance(section.getString("input")).toJson();
    return Fingerprint.of(
            decisive.root().render(ConfigRenderOptions.concise()) + encoder.identity() + features)
        .sha256();
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
      FrameShards shards,
      LogMelConfig logMel,
      TextEncoder encoder,
      Checkpoints checkpoints,
      Optional<Checkpoint> last)
      throws IOException {
    DevelopmentSplit split = split(shards);
    EncodedPrompts prompts =
        new EncodedPrompts(split.trainingLabels(), PromptBank.embedded("en"), encoder);
    AlignerConfig shape = AlignerConfig.from(config, logMel.numMels(), encoder.dim());
    MelBands bands = MelBands.of(logMel);
    IntFunction<StageTrainer> trainers =
        stage -> trainer(stage, shape, split.ofStage(stage), prompts, bands, shards);
    DevelopmentSet development = development(split, shards, prompts);
    Checkpoint reached =
        new Training(training, shape, trainers, development, checkpoints, progress).run(last);
    Aligner aligner = Aligner.withParameters(shape, reached.best().parameters());
    Provenance provenance =
        SeenInTraining.provenance(
            config,
            new TrainedAligner(aligner, reached.keptEpoch(), development.size()),
            split.training(),
            encoder.identity());
    return new StoredAligner(aligner, logMel, encoder.identity(), reached.history(), provenance);
  }

  private StageTrainer trainer(
      int index,
      AlignerConfig shape,
      List<TrainingExample> examples,
      EncodedPrompts prompts,
      MelBands bands,
      FrameShards shards) {
    StageConfig stage = training.stages().get(index);
    if (examples.isEmpty()) {
      throw new InvalidInputException(
          "polyser.train.stages: the filters of " + stage.name() + " must leave an utterance");
    }
    StageData data =
        new StageData(examples, prompts, new Augmentation(stage.augmentation(), bands));
    progress.line("stage %s: %d utterances".formatted(stage.name(), examples.size()));
    return new ParameterAveragingTrainer(
        new JavaSparkContext(spark.sparkContext()), shape, training, stage, data, shards);
  }

  private DevelopmentSplit split(FrameShards shards) {
    Column[] stages =
        StageConfig.elements(section).stream()
            .map(stage -> UtteranceFilter.condition(stage.withFallback(UtteranceFilter.NONE)))
            .map(passes -> functions.coalesce(passes, functions.lit(false)))
            .toArray(Column[]::new);
    Dataset<Row> features =
        FeatureTable.read(spark, section.getString("input"))
            .where(UtteranceFilter.condition(section).and(col(Schemas.EMOTION).isNotNull()))
            .withColumn(FrameShardPartition.STAGES, functions.array(stages))
            .where(functions.array_contains(col(FrameShardPartition.STAGES), true));
    UtteranceFilter.requireSome(features, "polyser.train");
    List<LabelledExample> examples =
        writeFrames(features, shards).stream().map(LabelledExample::of).toList();
    DevelopmentSplit split = DevelopmentSplit.of(examples, training);
    progress.line(
        "%d utterances to train on, %d apart to choose the best epoch by"
            .formatted(split.training().size(), split.development().size()));
    return split;
  }

  /** The index is sorted by utterance, so that partitions change nothing of the training. */
  private static List<Row> writeFrames(Dataset<Row> features, FrameShards shards) {
    int count = (int) (features.count() / UTTERANCES_PER_SHARD) + 1;
    return features
        .repartition(count, col(Schemas.UTTERANCE_ID))
        .sortWithinPartitions(Schemas.UTTERANCE_ID)
        .mapPartitions(new FrameShardPartition(shards), Encoders.row(FrameShardPartition.INDEX))
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing(row -> row.<String>getAs(Schemas.UTTERANCE_ID)))
        .toList();
  }

  private static DevelopmentSet development(
      DevelopmentSplit split, FrameShards shards, EncodedPrompts prompts) throws IOException {
    try (FrameShards.Reader frames = shards.open()) {
      return new DevelopmentSet(split.development(), frames, prompts);
    }
  }
}
