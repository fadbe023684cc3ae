package org.polyser.jobs.score;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.polyser.config.Rule;
import org.polyser.functionals.FunctionalsNormalisation;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.HadoopCorpusFiles;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.store.StoredAligner;

/**
 * Finds the emotions in a folder of unlabelled recordings: one score a channel.
 *
 * <p>Input: a folder of recordings, searched in depth, and a model folder. Output: {@code
 * scores/run_id=…/}, columns {@link Schemas#SCORES}; what cannot be decoded has no prediction and
 * says why in {@code status}. A run whose id is there already is not repeated.
 *
 * <pre>
 *   submit-scripts/polyser score input=CALLS aligner=work/aligner output=work/scores \
 *     labels=[angry,happy,neutral,sad]
 * </pre>
 */
public final class ScoreJob {

  private static final String ARTEFACT = "scores";
  private static final int FORMAT_VERSION = 1;
  private static final int RECORDINGS_PER_TASK = 16;

  private ScoreJob() {}

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.SCORE, args, ScoreJob::run);
  }

  static void run(SparkSession spark, Config config) throws IOException {
    Config section = config.getConfig("polyser.score");
    Progress progress = new Progress(JobName.SCORE.word());
    HadoopModelFolder folder = new HadoopModelFolder(section.getString("aligner"));
    StoredAligner stored = AlignerStore.read(folder);
    requireByItself(stored);
    List<String> recordings = recordings(section.getString("input"));
    Provenance provenance = provenance(config, stored, recordings);
    String output = section.getString("output");
    String run = runFolder(output, provenance.runId());
    if (HadoopFiles.exists(run + "/_SUCCESS")) {
      progress.line("run " + provenance.runId() + " is there already");
    } else {
      RecogniserSource source =
          RecogniserSource.of("polyser.score", section, folder, stored, labels(section));
      progress.line("scoring " + recordings.size() + " recordings");
      ScorePartition partition =
          new ScorePartition(
              new JavaSparkContext(spark.sparkContext()).broadcast(source),
              stored.logMel(),
              stored.provenance().fingerprint().sha256());
      scores(spark, recordings, partition).write().mode(SaveMode.Overwrite).parquet(run);
    }
    Artefact.write(output, provenance);
    summarise(spark, run, progress);
  }

  /** A whole channel has nothing that it could be set in relation to. */
  private static void requireByItself(StoredAligner stored) {
    FunctionalsNormalisation normalisation =
        stored.aligner().config().functionals().normalisation();
    Rule.require(
        normalisation == FunctionalsNormalisation.NONE,
        "polyser.score.aligner",
        "must be one that takes utterances by themselves",
        "functionals normalised by " + normalisation.key());
  }

  /** The partition of a run, as Spark itself would name it. */
  private static String runFolder(String output, String runId) {
    return output + "/scores/run_id=" + ExternalCatalogUtils.escapePathName(runId);
  }

  private static List<String> labels(Config section) {
    List<String> labels = section.getStringList("labels");
    Rule.require(labels.size() > 1, "polyser.score.labels", "must be at least two labels", labels);
    return labels;
  }

  private static List<String> recordings(String input) throws IOException {
    Path root = HadoopFiles.qualified(input);
    List<String> recordings =
        new HadoopCorpusFiles(root)
            .files().stream().map(file -> new Path(root, file).toString()).toList();
    Rule.require(!recordings.isEmpty(), "polyser.score.input", "must hold recordings", input);
    return recordings;
  }

  static Dataset<Row> scores(
      SparkSession spark, List<String> recordings, ScorePartition partition) {
    int tasks = recordings.size() / RECORDINGS_PER_TASK + 1;
    return spark
        .createDataset(recordings, Encoders.STRING())
        .repartition(tasks, col("value"))
        .sortWithinPartitions("value")
        .mapPartitions(partition, Encoders.row(Schemas.SCORES));
  }

  private static void summarise(SparkSession spark, String run, Progress progress) {
    spark
        .read()
        .schema(Schemas.SCORES)
        .parquet(run)
        .groupBy(col(Schemas.STATUS + "." + Schemas.CODE), col(Schemas.PREDICTION))
        .count()
        .orderBy(Schemas.CODE, Schemas.PREDICTION)
        .collectAsList()
        .forEach(row -> progress.line(row.mkString(" ").replace(" null", "") + " channels"));
    progress.line("scores in " + run);
  }

  private static Provenance provenance(
      Config config, StoredAligner stored, List<String> recordings) {
    return Artefact.describe(
        JobName.SCORE,
        config,
        ARTEFACT,
        FORMAT_VERSION,
        Fingerprint.of(String.join("\n", recordings)),
        List.of(
            new Provenance.Input("recordings", config.getString("polyser.score.input"), null),
            new Provenance.Input(
                "aligner", config.getString("polyser.score.aligner"), stored.provenance())),
        Map.of());
  }
}
