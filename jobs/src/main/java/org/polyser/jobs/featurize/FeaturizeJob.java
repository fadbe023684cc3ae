package org.polyser.jobs.featurize;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.InvalidInputException;
import org.polyser.corpus.Utterance;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.manifest.Manifests;
import org.polyser.jobs.recordings.RecordingIndex;
import org.polyser.jobs.recordings.RecordingLocation;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.Inputs;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.UtteranceFilter;
import org.polyser.provenance.Provenance;

/**
 * Decodes the recordings of manifests into log-mel features.
 *
 * <p>Input columns: {@link Schemas#MANIFEST}. Output: a features folder ({@link FeatureTable}),
 * columns {@link Schemas#FEATURES}. What happens to utterances that cannot be used is decided by
 * {@link MalformedMode}; by default they are kept in {@code rejected/} with a code and a detail,
 * and the job fails if they are more than {@code max-rejected-fraction}.
 *
 * <pre>
 *   submit-scripts/polyser featurize input=work/manifest.jsonl output=work/features
 * </pre>
 */
public final class FeaturizeJob {

  private FeaturizeJob() {}

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.FEATURIZE, args, FeaturizeJob::run);
  }

  static void run(SparkSession spark, Config config) throws IOException {
    FeaturizeConfig featurize = FeaturizeConfig.from(config);
    String output = config.getString("polyser.featurize.output");
    Progress progress = new Progress(JobName.FEATURIZE.word());
    List<Row> utterances = utterances(spark, config.getConfig("polyser.featurize"));
    List<RecordingTask> tasks = plan(spark, featurize, utterances, progress);
    FeaturizeTally tally = FeaturizeTally.of(spark.sparkContext());
    FeaturizeSummary summary =
        new FeaturizeSummary(tally, utterances, spark.sparkContext().isLocal(), progress);

    spark.sparkContext().setJobDescription("featurize and write " + output);
    TaskProgress running = new TaskProgress(progress, tasks.size());
    spark.sparkContext().addSparkListener(running);
    Dataset<Row> features = features(spark, tasks, new FeaturizeTask(featurize, tally));
    if (featurize.mode() == MalformedMode.FAILFAST) {
      writeAllOrNothing(features, new FirstRejection(spark.sparkContext(), tally), summary, output);
    } else {
      FeatureTable.write(features, output);
    }
    summary.show(running);
    if (featurize.mode() == MalformedMode.PERMISSIVE) {
      keepRejected(spark, featurize, summary, output);
    }
    Artefact.write(output, provenance(config, tally));
    progress.line("features in " + output);
  }

  private static List<Row> utterances(SparkSession spark, Config section) throws IOException {
    List<Utterance> utterances = Manifests.read(Inputs.of(section, "input"));
    UniqueIds.require(utterances);
    List<Row> rows = new ArrayList<>(utterances.size());
    utterances.forEach(utterance -> rows.add(UtteranceRow.of(utterance)));
    Dataset<Row> left =
        spark.createDataFrame(rows, Schemas.MANIFEST).where(UtteranceFilter.condition(section));
    UtteranceFilter.requireSome(left, "polyser.featurize");
    return left.collectAsList().stream().map(UtteranceRow::withoutSchema).toList();
  }

  private static List<RecordingTask> plan(
      SparkSession session, FeaturizeConfig config, List<Row> utterances, Progress progress) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Collection<String> recordings = FeaturizePlan.recordings(utterances);
    spark.setJobDescription("find " + recordings.size() + " recordings");
    Map<String, RecordingLocation> locations = RecordingIndex.locate(spark, recordings);
    List<PlannedRecording> plan = FeaturizePlan.of(utterances, locations);
    spark.setJobDescription("measure the bit rates of a few recordings");
    EncodedRates rates = EncodedRates.measure(spark, plan);
    List<RecordingTask> tasks =
        new TaskPacker(
                rates::featureSeconds, config.outputFileSeconds(), spark.defaultParallelism())
            .pack(plan);
    progress.line(
        "%,d utterances of %,d recordings in %,d tasks"
            .formatted(utterances.size(), recordings.size(), tasks.size()));
    return tasks;
  }

  private static Dataset<Row> features(
      SparkSession session, List<RecordingTask> tasks, FeaturizeTask task) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    JavaRDD<Row> rows = spark.parallelize(tasks, tasks.size()).setName("recordings").flatMap(task);
    return session.createDataFrame(rows.setName("features"), Schemas.FEATURES);
  }

  private static void writeAllOrNothing(
      Dataset<Row> features, FirstRejection watch, FeaturizeSummary summary, String output) {
    features.sparkSession().sparkContext().addSparkListener(watch);
    try {
      FeatureTable.write(features, output);
    } finally {
      refuse(summary::requireNone, output);
    }
  }

  /** Leaves nothing behind where a rule is broken: a folder without provenance is no artefact. */
  private static void refuse(Runnable rule, String output) {
    try {
      rule.run();
    } catch (InvalidInputException e) {
      HadoopFiles.delete(output);
      throw e;
    }
  }

  private static void keepRejected(
      SparkSession spark, FeaturizeConfig config, FeaturizeSummary summary, String output) {
    refuse(() -> summary.requireAtMost(config.maxRejectedFraction()), output);
    spark.sparkContext().setJobDescription("write the rejected utterances");
    List<Row> rows = summary.rejectedRows(config.logMel().numMels());
    FeatureTable.writeRejected(spark.createDataFrame(rows, Schemas.FEATURES), output);
  }

  private static Provenance provenance(Config config, FeaturizeTally tally) {
    List<Provenance.Input> inputs =
        Inputs.of(config.getConfig("polyser.featurize"), "input").stream()
            .map(uri -> new Provenance.Input("manifest", uri, Artefact.besideOrNull(uri)))
            .toList();
    return Artefact.describe(
        JobName.FEATURIZE,
        config,
        FeatureTable.ARTEFACT,
        FeatureTable.FORMAT_VERSION,
        tally.fingerprint(),
        inputs,
        Map.of());
  }
}
