package org.polyser.training.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.WorkerConfiguration;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingResult;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.aligner.Regularisation;
import org.polyser.aligner.SpeechBatch;
import org.polyser.features.FeatureMatrix;

class RoundWorkerTest {

  private static final int MELS = 4;
  private static final int TEXT = 3;
  private static final AlignerConfig CONFIG =
      AlignerConfig.from(
          ConfigFactory.parseString("polyser.train.aligner.channels = [5]")
              .withFallback(ConfigFactory.defaultReference()),
          MELS,
          TEXT);

  private final ComputationGraph network;
  private final RoundWorker worker =
      new RoundWorker(null, new WorkerConfiguration(true, 2, 2, 1, 0, false));

  RoundWorkerTest() {
    ComputationGraph driver =
        new ComputationGraph(
            new AlignerGraph(CONFIG).configuration(1, new Adam(), Regularisation.NONE));
    driver.init();
    network = RoundStart.of(driver).network();
  }

  private static MultiDataSet minibatch() {
    SpeechBatch speech =
        SpeechBatch.of(CONFIG, List.of(window(new float[8 * MELS]), window(new float[6 * MELS])));
    return new MultiDataSet(
        speech.graphInputs(Nd4j.rand(DataType.FLOAT, 2, TEXT)),
        new INDArray[] {Nd4j.create(new float[][] {{0, 0}, {1, 0}})},
        speech.graphMasks(),
        null);
  }

  private static SpeechBatch.Window window(float[] values) {
    return new SpeechBatch.Window(
        new FeatureMatrix(values, values.length / MELS, MELS), new float[0]);
  }

  @Test
  void what_is_trained_on_is_freed_at_once() {
    MultiDataSet minibatch = minibatch();
    worker.processMinibatch(minibatch, network, false);
    assertTrue(minibatch.getFeatures(0).data().wasClosed());
    assertTrue(minibatch.getFeatures(1).data().wasClosed());
    assertTrue(minibatch.getFeaturesMaskArray(0).data().wasClosed());
    assertTrue(minibatch.getLabels(0).data().wasClosed());
  }

  @Test
  void what_is_sent_back_is_freed_when_it_has_been_taken() {
    ParameterAveragingTrainingResult last = worker.processMinibatch(minibatch(), network, true);
    assertTrue(network.getGradientsViewArray().data().wasClosed());
    assertFalse(last.getParameters().data().wasClosed());
    INDArray parameters = last.getParameters().dup();
    WorkerResult result = WorkerResult.of(last);
    assertEquals(parameters, result.parameters().toArray());
    assertTrue(last.getParameters().data().wasClosed());
    assertTrue(last.getUpdaterState().data().wasClosed());
  }
}
