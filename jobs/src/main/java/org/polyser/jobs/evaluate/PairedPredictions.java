package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.metrics.GroupedPairs;
import org.polyser.eval.report.Comparison;
import org.polyser.jobs.spark.Schemas;
import scala.Tuple2;

/** The predictions of two reports, paired by {@code utterance_id}; closed when done with. */
final class PairedPredictions implements AutoCloseable {

  private static final int EXAMPLES = 3;
  private static final String OTHER_EMOTION = "other_emotion";
  private static final String OTHER_PREDICTION = "other_prediction";

  private final Dataset<Row> joined;

  private PairedPredictions(Dataset<Row> joined) {
    this.joined = joined;
  }

  /**
   * Pairs what has the same id.
   *
   * @param here predictions, columns {@link Schemas#PREDICTIONS}
   * @param there predictions of the other report, likewise
   * @throws InvalidInputException if an utterance has another emotion or several predictions in the
   *     other report, or none is in both
   */
  static PairedPredictions of(Dataset<Row> here, Dataset<Row> there) {
    requireOneAnswer(there);
    Dataset<Row> other =
        there.select(
            col(Schemas.UTTERANCE_ID),
            col(Schemas.EMOTION).as(OTHER_EMOTION),
            col(Schemas.PREDICTION).as(OTHER_PREDICTION));
    PairedPredictions pairs =
        new PairedPredictions(
            here.drop(Schemas.PROBABILITY)
                .join(other, new String[] {Schemas.UTTERANCE_ID}, "full_outer")
                .persist(StorageLevel.MEMORY_AND_DISK()));
    pairs.requireSameEmotions();
    return pairs;
  }

  /** One answer to each utterance: with several, as of several seeds, pairs would count often. */
  private static void requireOneAnswer(Dataset<Row> there) {
    Dataset<String> repeated =
        there
            .groupBy(Schemas.UTTERANCE_ID)
            .count()
            .where(col("count").gt(1))
            .select(Schemas.UTTERANCE_ID)
            .as(Encoders.STRING());
    long count = repeated.count();
    if (count > 0) {
      throw new InvalidInputException(
          "polyser.evaluate.compare must hold one prediction an utterance, got several for %d utterances such as %s"
              .formatted(count, repeated.orderBy(Schemas.UTTERANCE_ID).first()));
    }
  }

  private void requireSameEmotions() {
    if (joined.where(inBoth()).isEmpty()) {
      throw new InvalidInputException(
          "polyser.evaluate.compare must share utterances with this report, got none");
    }
    Comparison.Unpaired changed =
        counted(inBoth().and(not(col(Schemas.EMOTION).equalTo(col(OTHER_EMOTION)))));
    if (changed.count() > 0) {
      throw new InvalidInputException(
          "polyser.evaluate.compare must hold the same emotions, got others for %d utterances such as %s"
              .formatted(changed.count(), changed.examples().get(0)));
    }
  }

  /** Both answers to the utterances that both reports have, per dataset and language. */
  List<Tuple2<Tuple2<String, String>, GroupedPairs>> counts(List<String> labels) {
    return joined
        .where(inBoth())
        .javaRDD()
        .mapToPair(row -> new Tuple2<>(Reports.testSet(row), row))
        .aggregateByKey(new GroupedPairs(labels), PairedPredictions::add, GroupedPairs::merge)
        .collect();
  }

  private static GroupedPairs add(GroupedPairs counts, Row row) {
    String speaker = row.getAs(Schemas.SPEAKER);
    String truth = row.getAs(Schemas.EMOTION);
    String here = row.getAs(Schemas.PREDICTION);
    String there = row.getAs(OTHER_PREDICTION);
    return speaker == null
        ? counts.addWithoutSpeaker(truth, here, there)
        : counts.add(speaker, truth, here, there);
  }

  /** The utterances that the other report lacks. */
  Comparison.Unpaired onlyHere() {
    return counted(col(OTHER_EMOTION).isNull());
  }

  /** The utterances that this report lacks. */
  Comparison.Unpaired onlyThere() {
    return counted(col(Schemas.EMOTION).isNull());
  }

  private static Column inBoth() {
    return col(Schemas.EMOTION).isNotNull().and(col(OTHER_EMOTION).isNotNull());
  }

  private Comparison.Unpaired counted(Column condition) {
    Dataset<String> ids =
        joined.where(condition).select(Schemas.UTTERANCE_ID).as(Encoders.STRING());
    return new Comparison.Unpaired(
        ids.count(), ids.orderBy(Schemas.UTTERANCE_ID).limit(EXAMPLES).collectAsList());
  }

  @Override
  public void close() {
    joined.unpersist();
  }
}
