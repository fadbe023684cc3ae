package org.polyser.jobs.train;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.aligner.AlignerConfig;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.TextEncoders;
import org.polyser.jobs.spark.UtteranceFilter;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.store.StoredAligner;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptBank;
import org.polyser.text.TextEncoder;
import org.polyser.training.TrainingConfig;
import org.polyser.training.memory.MemoryBudget;
import org.polyser.training.spark.FrameShards;
import org.polyser.training.spark.ParameterAveragingTrainer;
import org.polyser.training.spark.WorkerDevices;
import scala.Tuple2;

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
  private final JavaSparkContext cluster;
  private final Config config;
  private final Config section;
  private final TrainingConfig training;
  private final Progress progress = new Progress(JobName.TRAIN.word());

  private TrainJob(SparkSession spark, Config config) {
    this.spark = spark;
    this.cluster = new JavaSparkContext(spark.sparkContext());
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
    progress.line(WorkerDevices.check(cluster, training.workers()));
    String output = section.getString("output").replaceAll("/+$", "");
    String frames = output + ".frames";
    LogMelConfig logMel = FeatureTable.logMel(section.getString("input"));
    try (TextEncoder encoder = TextEncoders.configured(section)) {
      FrameShards shards = new FrameShards(HadoopFiles.qualified(frames).toUri(), logMel.numMels());
      AlignerStore.write(new HadoopModelFolder(output), train(shards, logMel, encoder));
      progress.line("aligner in " + output);
    } finally {
      HadoopFiles.delete(frames);
    }
  }

  private StoredAligner train(FrameShards shards, LogMelConfig logMel, TextEncoder encoder)
      throws IOException {
    AlignerConfig shape = AlignerConfig.from(config, logMel.numMels(), encoder.dim());
    requireMemory(shape);
    DevelopmentSplit split = split(shards);
    EncodedPrompts prompts =
        new EncodedPrompts(split.trainingLabels(), PromptBank.embedded("en"), encoder);
    BestEpoch best =
        new BestEpoch(training.epochs(), development(split, shards, prompts), progress);
    new ParameterAveragingTrainer(cluster, shape, training)
        .train(split.trainingExamples(), shards, prompts, best);
    progress.line("epoch " + best.epoch() + " is kept");
    Provenance provenance =
        SeenInTraining.provenance(config, best.aligner(), split.training(), encoder.identity());
    return new StoredAligner(
        best.aligner(), logMel, encoder.identity(), best.history(), provenance);
  }

  private void requireMemory(AlignerConfig shape) {
    Map<String, String> properties = new TreeMap<>();
    for (Tuple2<String, String> property : cluster.getConf().getAll()) {
      properties.put(property._1(), property._2());
    }
    MemoryBudget budget = MemoryBudget.of(shape, training, properties);
    budget.lines().forEach(progress::line);
    budget.requireFits();
  }

  private DevelopmentSplit split(FrameShards shards) {
    Dataset<Row> features =
        FeatureTable.read(spark, section.getString("input"))
            .where(UtteranceFilter.condition(section).and(col(Schemas.EMOTION).isNotNull()));
    UtteranceFilter.requireSome(features, "polyser.train");
    List<LabelledExample> examples =
        writeFrames(features, shards).stream().map(LabelledExample::of).toList();
    DevelopmentSplit split =
        DevelopmentSplit.of(examples, training.developmentFraction(), training.seed());
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
