package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.protocol.Traces;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.content.CopySearch;
import org.polyser.jobs.content.TrainedRecordings;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.SeenFacts;
import org.polyser.store.StoredAligner;
import scala.Tuple2;

/** Finds by content what of the tested utterances a model was trained on, on the executors. */
final class TrainingTraces {

  private static final String[] ID = {Schemas.UTTERANCE_ID};
  private static final String COPY = "copy";
  private static final String KNOWN_TEXT = "known_text";
  private static final String TESTED = "tested";

  private TrainingTraces() {}

  /**
   * The traces of each dataset and language.
   *
   * @param features what is tested, columns {@link Schemas#FEATURES}
   * @param folder of the model
   * @return empty for a model that does not say what it was trained on
   */
  static Map<Tuple2<String, String>, Traces> of(
      Dataset<Row> features, String folder, StoredAligner aligner) {
    return TrainedRecordings.read(features.sparkSession(), folder, aligner.provenance())
        .map(recordings -> of(features, recordings, aligner.logMel()))
        .orElse(Map.of());
  }

  private static Map<Tuple2<String, String>, Traces> of(
      Dataset<Row> features, Dataset<Row> recordings, LogMelConfig logMel) {
    Map<Tuple2<String, String>, Traces> traces = new LinkedHashMap<>();
    for (Row counts : counts(features, recordings, logMel)) {
      traces.merge(Reports.testSet(counts), traces(counts), TrainingTraces::sum);
    }
    return traces;
  }

  /** A row a dataset, language and speaker, as many as a report has to hold anyway. */
  private static List<Row> counts(
      Dataset<Row> features, Dataset<Row> recordings, LogMelConfig logMel) {
    Dataset<Row> copies =
        new CopySearch(logMel).copies(features, recordings).withColumn(COPY, lit(1));
    Dataset<Row> texts =
        TrainedRecordings.utterancesOfTexts(features, recordings).withColumn(KNOWN_TEXT, lit(1));
    return features
        .select(Schemas.UTTERANCE_ID, Schemas.DATASET, Schemas.LANGUAGE, Schemas.SPEAKER)
        .join(copies, ID, "left")
        .join(texts, ID, "left")
        .groupBy(Schemas.DATASET, Schemas.LANGUAGE, Schemas.SPEAKER)
        .agg(
            count(lit(1)).as(TESTED),
            count(col(COPY)).as(COPY),
            count(col(KNOWN_TEXT)).as(KNOWN_TEXT))
        .collectAsList();
  }

  private static Traces traces(Row counts) {
    String speaker = counts.getAs(Schemas.SPEAKER);
    long copies = counts.<Long>getAs(COPY);
    return new Traces(
        counts.<Long>getAs(TESTED),
        copies,
        counts.<Long>getAs(KNOWN_TEXT),
        speaker == null || copies == 0 ? Set.of() : Set.copyOf(SeenFacts.hashes(List.of(speaker))));
  }

  private static Traces sum(Traces a, Traces b) {
    Set<String> speakers = new HashSet<>(a.speakerHashes());
    speakers.addAll(b.speakerHashes());
    return new Traces(
        a.tested() + b.tested(), a.recordings() + b.recordings(), a.texts() + b.texts(), speakers);
  }
}
