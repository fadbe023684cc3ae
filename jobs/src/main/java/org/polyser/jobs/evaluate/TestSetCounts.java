package org.polyser.jobs.evaluate;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.polyser.eval.metrics.CalibrationBins;
import org.polyser.eval.metrics.GroupedConfusion;
import org.polyser.jobs.spark.Schemas;

/**
 * The counts of one test set, from which its row of the report follows; merged across executors.
 */
final class TestSetCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  private final GroupedConfusion confusion;
  private final CalibrationBins calibration = new CalibrationBins();

  TestSetCounts(List<String> labels) {
    confusion = new GroupedConfusion(labels);
  }

  TestSetCounts add(Row row) {
    String speaker = row.getAs(Schemas.SPEAKER);
    String truth = row.getAs(Schemas.EMOTION);
    String prediction = row.getAs(Schemas.PREDICTION);
    double confidence =
        row.<String, Double>getJavaMap(row.fieldIndex(Schemas.PROBABILITY)).get(prediction);
    if (speaker == null) {
      confusion.addWithoutSpeaker(truth, prediction);
    } else {
      confusion.add(speaker, truth, prediction);
    }
    if (truth.equals(prediction)) {
      calibration.addCorrect(confidence);
    } else {
      calibration.addWrong(confidence);
    }
    return this;
  }

  TestSetCounts merge(TestSetCounts other) {
    confusion.merge(other.confusion);
    calibration.merge(other.calibration);
    return this;
  }

  GroupedConfusion confusion() {
    return confusion;
  }

  CalibrationBins calibration() {
    return calibration;
  }
}
