package org.polyser.training.spark;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.datavec.spark.util.BroadcastHadoopConfigHolder;
import org.deeplearning4j.core.loader.DataSetLoader;
import org.deeplearning4j.core.loader.MultiDataSetLoader;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.Repartition;
import org.deeplearning4j.spark.api.WorkerConfiguration;
import org.deeplearning4j.spark.api.worker.ExecuteWorkerPathMDSFlatMap;
import org.deeplearning4j.spark.impl.graph.SparkComputationGraph;
import org.deeplearning4j.spark.impl.multilayer.SparkDl4jMultiLayer;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingMaster;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Deeplearning4j's parameter averaging with the workers' results summed in the order of the
 * partitions. Deeplearning4j sums them as they come in, and floating-point sums depend on the
 * order: with three workers or more no run would equal another. A round is one Spark job: the
 * partitions are taken as they are, neither counted nor split, and nothing is cached.
 */
final class OrderedAveraging extends ParameterAveragingTrainingMaster {

  OrderedAveraging(int workers, int batchSize, int averagingFrequency, long seed) {
    super(
        new Builder(workers, batchSize)
            .batchSizePerWorker(batchSize)
            .averagingFrequency(averagingFrequency)
            .saveUpdater(true)
            // The loader seeds dropout, so it must run on the thread that trains.
            .workerPrefetchNumBatches(0)
            .repartionData(Repartition.Never)
            .storageLevelStreams(null)
            .rngSeed(seed));
  }

  @Override
  public void executeTrainingPaths(
      SparkDl4jMultiLayer none,
      SparkComputationGraph graph,
      JavaRDD<String> paths,
      DataSetLoader noLoader,
      MultiDataSetLoader loader) {
    List<WorkerResult> results = round(graph, paths, loader);
    average(graph.getNetwork(), results);
    graph.setScore(results.stream().mapToDouble(WorkerResult::score).sum() / results.size());
  }

  private List<WorkerResult> round(
      SparkComputationGraph graph, JavaRDD<String> paths, MultiDataSetLoader loader) {
    JavaSparkContext spark = graph.getSparkContext();
    Broadcast<RoundStart> start = spark.broadcast(RoundStart.of(graph.getNetwork()));
    RoundWorker worker = new RoundWorker(start, workerConfiguration());
    try {
      return paths
          .mapPartitions(
              new ExecuteWorkerPathMDSFlatMap<>(
                  worker, loader, BroadcastHadoopConfigHolder.get(spark)))
          .map(WorkerResult::of)
          .collect();
    } finally {
      start.destroy();
    }
  }

  private WorkerConfiguration workerConfiguration() {
    return new WorkerConfiguration(
        true,
        batchSizePerWorker,
        batchSizePerWorker,
        averagingFrequency,
        prefetchNumBatches,
        false);
  }

  private void average(ComputationGraph network, List<WorkerResult> results) {
    try (INDArray parameters = mean(results, WorkerResult::parameters);
        INDArray updaterState = mean(results, WorkerResult::updaterState)) {
      network.setParams(parameters);
      network.getUpdater().setStateViewArray(updaterState);
    }
    ComputationGraphConfiguration configuration = network.getConfiguration();
    configuration.setIterationCount(configuration.getIterationCount() + averagingFrequency);
  }

  private static INDArray mean(List<WorkerResult> results, Function<WorkerResult, FlatArray> of) {
    INDArray sum = of.apply(results.get(0)).toArray();
    for (WorkerResult result : results.subList(1, results.size())) {
      try (INDArray summand = of.apply(result).toArray()) {
        sum.addi(summand);
      }
    }
    return sum.divi(results.size());
  }
}
