package org.polyser.jobs.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.polyser.eval.zeroshot.Posterior;
import org.polyser.jobs.spark.Batches;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;

/** Recognises the utterances of one partition, some at a time. */
final class PredictPartition implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;
  private static final int UTTERANCES_AT_ONCE = 32;

  private final Broadcast<RecogniserSource> source;

  PredictPartition(Broadcast<RecogniserSource> source) {
    this.source = source;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> utterances) {
    return Batches.flatMap(utterances, UTTERANCES_AT_ONCE, this::recognise);
  }

  private List<Row> recognise(List<Row> utterances) {
    List<Posterior> posteriors =
        source
            .value()
            .recogniser()
            .recognise(utterances.stream().map(FeatureTable::matrix).toList());
    List<Row> predictions = new ArrayList<>();
    for (int i = 0; i < utterances.size(); i++) {
      predictions.add(prediction(utterances.get(i), posteriors.get(i)));
    }
    return predictions;
  }

  private static Row prediction(Row utterance, Posterior posterior) {
    return RowFactory.create(
        utterance.getAs(Schemas.UTTERANCE_ID),
        utterance.getAs(Schemas.DATASET),
        utterance.getAs(Schemas.LANGUAGE),
        utterance.getAs(Schemas.SPEAKER),
        utterance.getAs(Schemas.EMOTION),
        posterior.prediction(),
        Cells.of(posterior.toMap()));
  }
}
