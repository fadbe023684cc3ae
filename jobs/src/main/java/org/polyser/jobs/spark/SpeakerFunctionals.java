package org.polyser.jobs.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.functionals.FunctionalSet;
import org.polyser.functionals.FunctionalsNormalisation;
import org.polyser.functionals.SpeakerRanks;

/**
 * Gives utterances the functionals that say how they lie among all that their speaker says, or,
 * where he is not known, among all of the same channel of the same recording. No label is read.
 */
public final class SpeakerFunctionals {

  private static final String VOICE = "voice";

  private static final StructType OF_VOICE =
      new StructType()
          .add(VOICE, StringType, false)
          .add(Schemas.UTTERANCE_ID, StringType, false)
          .add(Schemas.FUNCTIONALS, createArrayType(FloatType, false), false);

  private static final StructType NORMALISED =
      new StructType()
          .add(Schemas.UTTERANCE_ID, StringType, false)
          .add(Schemas.FUNCTIONALS, createArrayType(FloatType, false), false);

  private SpeakerFunctionals() {}

  /**
   * Adds the column {@link Schemas#FUNCTIONALS} where an aligner asks for it. The names of the
   * voices go to every executor, so that the features of all others need not travel.
   *
   * @param utterances columns {@link Schemas#FEATURES} and any others
   * @param all what the speakers are heard in, of the same columns, the utterances among it
   * @param config what the aligner asks for
   * @return the same utterances
   */
  public static Dataset<Row> beside(
      Dataset<Row> utterances, Dataset<Row> all, FunctionalsConfig config) {
    if (config.normalisation() == FunctionalsNormalisation.NONE) {
      return utterances;
    }
    Dataset<Row> voices = utterances.select(voice().as(VOICE)).distinct();
    Dataset<Row> heard = all.withColumn(VOICE, voice()).join(broadcast(voices), VOICE);
    return utterances.join(normalised(computed(heard, config.set())), Schemas.UTTERANCE_ID);
  }

  private static Column voice() {
    return when(
            col(Schemas.SPEAKER).isNotNull(),
            concat_ws("/", col(Schemas.DATASET), col(Schemas.SPEAKER)))
        .otherwise(concat_ws("#", col(Schemas.RECORDING), col(Schemas.CHANNEL)));
  }

  private static Dataset<Row> computed(Dataset<Row> heard, FunctionalSet set) {
    return heard.map(
        (MapFunction<Row, Row>)
            row ->
                RowFactory.create(
                    row.getAs(VOICE),
                    row.getAs(Schemas.UTTERANCE_ID),
                    set.of(FeatureTable.matrix(row))),
        Encoders.row(OF_VOICE));
  }

  /** Spark hands the rows over as they were made, without names. */
  private static Dataset<Row> normalised(Dataset<Row> functionals) {
    return functionals
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (voice, rows) -> ranked(rows),
            Encoders.row(NORMALISED));
  }

  private static Iterator<Row> ranked(Iterator<Row> ofOneVoice) {
    List<String> ids = new ArrayList<>();
    List<float[]> functionals = new ArrayList<>();
    while (ofOneVoice.hasNext()) {
      Row row = ofOneVoice.next();
      ids.add(row.getAs(Schemas.UTTERANCE_ID));
      functionals.add(of(row));
    }
    float[][] scores = SpeakerRanks.normalised(functionals);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      rows.add(RowFactory.create(ids.get(i), scores[i]));
    }
    return rows.iterator();
  }

  /** The functionals that lie beside an utterance; empty where none do. */
  public static float[] of(Row row) {
    if (row.schema().getFieldIndex(Schemas.FUNCTIONALS).isEmpty()) {
      return new float[0];
    }
    List<Float> values = row.getList(row.fieldIndex(Schemas.FUNCTIONALS));
    float[] functionals = new float[values.size()];
    for (int i = 0; i < functionals.length; i++) {
      functionals[i] = values.get(i);
    }
    return functionals;
  }
}
