package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

class DecoupledWeightDecayTest {

  private final DecoupledWeightDecay decay = new DecoupledWeightDecay(0.5);

  @Test
  void adds_rate_times_coefficient_times_parameter_to_the_update() {
    INDArray parameter = Nd4j.createFromArray(2.0, -4.0);
    INDArray update = Nd4j.createFromArray(1.0, 1.0);
    decay.apply(parameter, update, 0.1, 3, 0);
    assertArrayEquals(new double[] {1.1, 0.8}, update.toDoubleVector(), 1e-12);
  }

  @Test
  void is_no_part_of_the_loss() {
    assertEquals(0, decay.score(Nd4j.createFromArray(7.0), 0, 0), 0);
  }

  @Test
  void survives_the_way_of_a_configuration_to_an_executor() {
    String json =
        new AlignerGraph(SmallAligner.CONFIG)
            .configuration(1, new Sgd(0.1), new Regularisation(0, 0.5, 0))
            .toJson();
    assertEquals(json, ComputationGraphConfiguration.fromJson(json).toJson());
    assertTrue(json.contains("\"coefficient\" : 0.5"), json);
  }
}
