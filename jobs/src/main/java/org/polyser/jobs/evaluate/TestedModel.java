package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.SpeakerFunctionals;
import org.polyser.provenance.Provenance;
import org.polyser.store.StoredAligner;

/**
 * A model and what it makes of the utterances that it is tested on, which are embedded once for
 * whoever asks; closed when done with.
 *
 * @param folder where it lies
 * @param stored what lies there
 * @param source of it, as executors have it
 * @param heard all utterances of the speakers that it is asked about, and others
 * @param utterances that it is tested on, with all that it asks to know of them
 * @param embeddings of the tested utterances, as {@link VectorRows} has them
 */
record TestedModel(
    HadoopModelFolder folder,
    StoredAligner stored,
    Broadcast<RecogniserSource> source,
    Dataset<Row> heard,
    Dataset<Row> utterances,
    Dataset<Row> embeddings)
    implements AutoCloseable {

  /**
   * Sets a model to its task.
   *
   * @param stored what lies in the folder
   * @param section {@code polyser.evaluate}
   * @param labels the candidates
   * @param features that it is tested on
   */
  static TestedModel of(
      HadoopModelFolder folder,
      StoredAligner stored,
      Config section,
      List<String> labels,
      Dataset<Row> features)
      throws IOException {
    Broadcast<RecogniserSource> source =
        JavaSparkContext.fromSparkContext(features.sparkSession().sparkContext())
            .broadcast(RecogniserSource.of(EvaluateJob.SECTION, section, folder, stored, labels));
    Dataset<Row> heard = FeatureTable.read(features.sparkSession(), section.getString("input"));
    Dataset<Row> told =
        SpeakerFunctionals.beside(features, heard, stored.aligner().config().functionals());
    return new TestedModel(
        folder, stored, source, heard, told, VectorRows.embeddings(told, source).cache());
  }

  /**
   * Embeddings of other utterances, as {@link VectorRows} has them.
   *
   * @param features of the same table
   */
  Dataset<Row> embedded(Dataset<Row> features) {
    return VectorRows.embeddings(
        SpeakerFunctionals.beside(features, heard, stored.aligner().config().functionals()),
        source);
  }

  /** Writes its answers, and reads them again: columns {@link Schemas#PREDICTIONS}. */
  Dataset<Row> predictions(String location) {
    Predictions.of(embeddings, source).write().parquet(location);
    return Predictions.read(embeddings.sparkSession(), location);
  }

  /** As an input of the report. */
  Provenance.Input input() {
    return new Provenance.Input("aligner", folder.location(), stored.provenance());
  }

  @Override
  public void close() {
    embeddings.unpersist();
    source.destroy();
  }
}
