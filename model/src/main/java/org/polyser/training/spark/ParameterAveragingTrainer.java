package org.polyser.training.spark;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.impl.graph.SparkComputationGraph;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.RampSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.training.BatchSampler;
import org.polyser.training.MinibatchAssembler;
import org.polyser.training.StageConfig;
import org.polyser.training.StageData;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingState;

/**
 * Trains one stage by parameter averaging: in each round every worker trains on {@code
 * averaging-frequency} minibatches from the same parameters, and the mean of the workers'
 * parameters and updater states is where the next round starts.
 *
 * <p>A round is one partition a worker, and a partition is a list of minibatch numbers, so what a
 * worker sees depends neither on which executor it is nor on how often it was tried.
 *
 * <p>Source: McDonald et al. 2010, Distributed training strategies for the structured perceptron
 * (iterative parameter mixing).
 */
public final class ParameterAveragingTrainer implements StageTrainer {

  private final JavaSparkContext spark;
  private final TrainingConfig config;
  private final StageConfig stage;
  private final MinibatchLoader loader;
  private final SparkComputationGraph graph;
  private final int roundsPerEpoch;
  private final Rounds rounds;
  private final LongAccumulator waited;
  private double waiting;

  /**
   * A trainer from random parameters.
   *
   * @param spark where the workers run
   * @param aligner shape of the aligner
   * @param config of the training
   * @param stage of it
   * @param data of the stage
   * @param shards where its frames lie
   */
  public ParameterAveragingTrainer(
      JavaSparkContext spark,
      AlignerConfig aligner,
      TrainingConfig config,
      StageConfig stage,
      StageData data,
      FrameShards shards) {
    this.spark = spark;
    this.config = config;
    this.stage = stage;
    roundsPerEpoch = stage.roundsPerEpoch(data.examples().size(), config.examplesAtOnce());
    rounds =
        new Rounds(roundsPerEpoch * stage.epochs(), config.workers(), stage.averagingFrequency());
    waited = spark.sc().longAccumulator();
    loader =
        new MinibatchLoader(
            shards,
            spark.broadcast(new ExecutorMinibatches(assembler(aligner, data))),
            rounds,
            waited);
    graph = graph(aligner);
  }

  private MinibatchAssembler assembler(AlignerConfig aligner, StageData data) {
    BatchSampler sampler =
        new BatchSampler(
            data.examples(), stage.balance(), config.batchSizePerWorker(), config.seed(stage));
    return new MinibatchAssembler(aligner, sampler, data.prompts(), data.augmentation());
  }

  @Override
  public void restore(TrainingState state) {
    state.restore(graph.getNetwork());
  }

  @Override
  public TrainingState state() {
    return TrainingState.of(graph.getNetwork());
  }

  @Override
  public double epoch(int epoch, RoundListener listener) {
    long start = System.nanoTime();
    waited.reset();
    double loss = 0;
    for (int round = 0; round < roundsPerEpoch; round++) {
      int number = (epoch - 1) * roundsPerEpoch + round;
      loss += average(number) / roundsPerEpoch;
      listener.averaged(number + 1, rounds.count());
    }
    waiting = (double) waited.sum() / config.workers() / (System.nanoTime() - start);
    return loss;
  }

  @Override
  public double waiting() {
    return waiting;
  }

  @Override
  public long examplesPerEpoch() {
    return (long) roundsPerEpoch * stage.averagingFrequency() * config.examplesAtOnce();
  }

  private double average(int round) {
    List<String> paths =
        LongStream.range(rounds.first(round), rounds.first(round + 1))
            .mapToObj(loader::path)
            .toList();
    JavaRDD<String> partitions =
        spark.parallelize(paths, config.workers()).mapPartitions(new DeviceBinding<>());
    graph.fitPaths(partitions, loader);
    return graph.getScore();
  }

  private SparkComputationGraph graph(AlignerConfig aligner) {
    ComputationGraph network =
        new ComputationGraph(
            new AlignerGraph(aligner)
                .configuration(config.seed(), new Adam(schedule()), stage.regularisation()));
    network.init();
    return new SparkComputationGraph(
        spark,
        network,
        new OrderedAveraging(
            config.workers(),
            config.batchSizePerWorker(),
            stage.averagingFrequency(),
            config.seed()));
  }

  private ISchedule schedule() {
    return schedule(
        stage.learningRate(),
        stage.warmUp(),
        roundsPerEpoch * stage.epochs() * stage.averagingFrequency());
  }

  /** Linear rise in the warm-up, then a linear fall to zero after the last iteration. */
  static ISchedule schedule(double peak, double warmUp, int iterations) {
    ISchedule fall = new PolySchedule(ScheduleType.ITERATION, peak, 1, iterations + 1);
    int rising = (int) ((iterations + 1) * warmUp);
    return rising == 0 ? fall : new RampSchedule(fall, rising);
  }
}
