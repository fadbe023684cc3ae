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

  /**
   * Counts one utterance.
   *
   * @param answers of all models that were asked, columns {@link Schemas#PREDICTIONS}
   */
  TestSetCounts add(List<Row> answers) {
    addTo(confusion, answers);
    answers.forEach(this::calibrate);
    return this;
  }

  /**
   * Counts one utterance.
   *
   * @param answers of all models that were asked, with speaker, emotion and prediction
   */
  static GroupedConfusion addTo(GroupedConfusion confusion, List<Row> answers) {
    String speaker = answers.get(0).getAs(Schemas.SPEAKER);
    String truth = answers.get(0).getAs(Schemas.EMOTION);
    String[] predictions =
        answers.stream().map(row -> row.<String>getAs(Schemas.PREDICTION)).toArray(String[]::new);
    return speaker == null
        ? confusion.addWithoutSpeaker(truth, predictions)
        : confusion.add(speaker, truth, predictions);
  }

  private void calibrate(Row row) {
    String prediction = row.getAs(Schemas.PREDICTION);
    double confidence =
        row.<String, Double>getJavaMap(row.fieldIndex(Schemas.PROBABILITY)).get(prediction);
    if (prediction.equals(row.getAs(Schemas.EMOTION))) {
      calibration.addCorrect(confidence);
    } else {
      calibration.addWrong(confidence);
    }
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
