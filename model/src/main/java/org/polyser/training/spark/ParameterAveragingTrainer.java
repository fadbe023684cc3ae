package org.polyser.training.spark;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.Repartition;
import org.deeplearning4j.spark.impl.graph.SparkComputationGraph;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingMaster;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.RampSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.text.EncodedPrompts;
import org.polyser.training.BatchSampler;
import org.polyser.training.MinibatchAssembler;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;

/**
 * Trains an aligner by parameter averaging: in each round every worker trains on {@code
 * averaging-frequency} minibatches from the same parameters, and the mean of the workers'
 * parameters and updater states is where the next round starts.
 *
 * <p>A round is one partition a worker, and a partition is a list of minibatch numbers, so what a
 * worker sees does not depend on which executor it is.
 *
 * <p>Source: McDonald et al. 2010, Distributed training strategies for the structured perceptron
 * (iterative parameter mixing).
 */
public final class ParameterAveragingTrainer {

  private final JavaSparkContext spark;
  private final AlignerConfig aligner;
  private final TrainingConfig config;

  /**
   * @param spark where the workers run
   * @param aligner shape of the aligner
   * @param config of the training
   */
  public ParameterAveragingTrainer(
      JavaSparkContext spark, AlignerConfig aligner, TrainingConfig config) {
    this.spark = spark;
    this.aligner = aligner;
    this.config = config;
  }

  /** What the caller learns after every round, and every epoch. */
  public interface Progress {

    /**
     * @param round of all rounds of the training, from 1
     * @param rounds how many there are
     */
    void averaged(int round, int rounds);

    /**
     * @param epoch from 1
     * @param loss mean of the workers' last minibatch losses over the epoch's rounds
     * @param examplesPerSecond of all workers together, averaging counted in
     * @param aligner as it stands, its parameters copied
     */
    void epochEnded(int epoch, double loss, double examplesPerSecond, Aligner aligner);
  }

  /**
   * Trains from random parameters.
   *
   * @param examples the training set
   * @param shards where its frames lie
   * @param prompts of its labels
   * @param progress is told of rounds and epochs
   */
  public void train(
      List<TrainingExample> examples,
      FrameShards shards,
      EncodedPrompts prompts,
      Progress progress) {
    BatchSampler sampler = new BatchSampler(examples, config.batchSizePerWorker(), config.seed());
    MinibatchLoader loader = loader(shards, sampler, prompts);
    int roundsPerEpoch = config.roundsPerEpoch(examples.size());
    SparkComputationGraph graph = graph(roundsPerEpoch * config.epochs());
    for (int epoch = 1; epoch <= config.epochs(); epoch++) {
      long started = System.nanoTime();
      double loss = 0;
      for (int round = 0; round < roundsPerEpoch; round++) {
        int number = (epoch - 1) * roundsPerEpoch + round;
        loss += average(graph, loader, number) / roundsPerEpoch;
        progress.averaged(number + 1, roundsPerEpoch * config.epochs());
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      double rate = (double) roundsPerEpoch * minibatchesPerRound() * config.batchSizePerWorker();
      Aligner snapshot = Aligner.withParametersOf(aligner, graph.getNetwork());
      progress.epochEnded(epoch, loss, rate / seconds, snapshot);
    }
  }

  private MinibatchLoader loader(FrameShards shards, BatchSampler sampler, EncodedPrompts prompts) {
    MinibatchAssembler assembler =
        new MinibatchAssembler(aligner, sampler, prompts, config.maskedFraction());
    return new MinibatchLoader(shards, spark.broadcast(assembler));
  }

  private int minibatchesPerRound() {
    return config.workers() * config.averagingFrequency();
  }

  /** One round; returns the mean of the workers' last losses. */
  private double average(SparkComputationGraph graph, MinibatchLoader loader, int round) {
    long first = (long) round * minibatchesPerRound();
    List<String> paths =
        LongStream.range(first, first + minibatchesPerRound()).mapToObj(loader::path).toList();
    JavaRDD<String> partitions =
        spark.parallelize(paths, config.workers()).mapPartitions(new DeviceBinding<>());
    graph.fitPaths(partitions, loader);
    spark.getPersistentRDDs().values().forEach(rdd -> rdd.unpersist(false));
    return graph.getScore();
  }

  private SparkComputationGraph graph(int rounds) {
    ComputationGraph network =
        new ComputationGraph(
            new AlignerGraph(aligner)
                .configuration(
                    config.seed(),
                    new Adam(schedule(rounds)),
                    config.dropout(),
                    config.weightDecay()));
    network.init();
    ParameterAveragingTrainingMaster master =
        new ParameterAveragingTrainingMaster.Builder(config.workers(), config.batchSizePerWorker())
            .batchSizePerWorker(config.batchSizePerWorker())
            .averagingFrequency(config.averagingFrequency())
            .saveUpdater(true)
            // The loader seeds dropout, so it must run on the thread that trains.
            .workerPrefetchNumBatches(0)
            .repartionData(Repartition.Never)
            .storageLevelStreams(null)
            .rngSeed(config.seed())
            .build();
    return new SparkComputationGraph(spark, network, master);
  }

  /** Linear rise in the warm-up, then a linear fall to zero; iterations of one worker. */
  private ISchedule schedule(int rounds) {
    int iterations = rounds * config.averagingFrequency() + 1;
    ISchedule fall = new PolySchedule(ScheduleType.ITERATION, config.learningRate(), 1, iterations);
    int warmUp = (int) (iterations * config.warmUp());
    return warmUp == 0 ? fall : new RampSchedule(fall, warmUp);
  }
}
