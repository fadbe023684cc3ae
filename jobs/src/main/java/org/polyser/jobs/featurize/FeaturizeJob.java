package org.polyser.jobs.featurize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.polyser.config.InvalidInputException;
import org.polyser.corpus.Utterance;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.manifest.Manifests;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.Inputs;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.UtteranceFilter;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

/**
 * Decodes the recordings of manifests into log-mel features.
 *
 * <p>Input columns: {@link Schemas#MANIFEST}. Output: a features folder ({@link FeatureTable}),
 * columns {@link Schemas#FEATURES}; utterances that cannot be decoded are kept in {@code rejected/}
 * with a code and a detail, and the job fails if they are more than {@code max-rejected-fraction}.
 *
 * <pre>
 *   submit-scripts/polyser featurize input=work/manifest.jsonl output=work/features
 * </pre>
 */
public final class FeaturizeJob {

  private static final int UTTERANCES_PER_TASK = 64;

  private FeaturizeJob() {}

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.FEATURIZE, args, FeaturizeJob::run);
  }

  static void run(SparkSession spark, Config config) throws IOException {
    Config section = config.getConfig("polyser.featurize");
    Progress progress = new Progress(JobName.FEATURIZE.word());
    Dataset<Row> manifest = manifest(spark, section);
    UtteranceFilter.requireSome(manifest, "polyser.featurize");
    Dataset<Row> features =
        features(manifest, LogMelConfig.from(config)).persist(StorageLevel.DISK_ONLY());
    summarise(features, section.getDouble("max-rejected-fraction"), progress);
    String output = section.getString("output");
    FeatureTable.write(features, output);
    Artefact.write(output, provenance(config, FeatureTable.fingerprint(features)));
    progress.line("features in " + output);
  }

  private static Dataset<Row> manifest(SparkSession spark, Config section) throws IOException {
    List<Utterance> utterances = Manifests.read(Inputs.of(section, "input"));
    UniqueIds.require(utterances);
    List<Row> rows = new ArrayList<>(utterances.size());
    utterances.forEach(utterance -> rows.add(UtteranceRow.of(utterance)));
    Dataset<Row> all = spark.createDataFrame(rows, Schemas.MANIFEST);
    return all.where(UtteranceFilter.condition(section));
  }

  static Dataset<Row> features(Dataset<Row> manifest, LogMelConfig logMel) {
    int tasks = (int) Math.max(1, manifest.count() / UTTERANCES_PER_TASK);
    return manifest
        .repartition(tasks, col(Schemas.UTTERANCE_ID))
        .sortWithinPartitions(Schemas.UTTERANCE_ID)
        .mapPartitions(new FeaturizePartition(logMel), Encoders.row(Schemas.FEATURES));
  }

  private static void summarise(Dataset<Row> features, double maxRejected, Progress progress) {
    String code = Schemas.STATUS + "." + Schemas.CODE;
    long rejected = 0;
    long all = 0;
    for (Row row :
        features
            .groupBy(col(code))
            .agg(count("*"), sum(Schemas.NUM_FRAMES))
            .orderBy(code)
            .collectAsList()) {
      all += row.getLong(1);
      rejected += row.getString(0).equals(Schemas.OK) ? 0 : row.getLong(1);
      progress.line(
          "%s: %d utterances, %d frames"
              .formatted(row.getString(0), row.getLong(1), row.getLong(2)));
    }
    if (rejected > maxRejected * all) {
      throw new InvalidInputException(
          "polyser.featurize.max-rejected-fraction must be >= the fraction rejected, got "
              + rejected
              + " of "
              + all
              + " utterances rejected");
    }
  }

  private static Provenance provenance(Config config, Fingerprint fingerprint) {
    List<Provenance.Input> inputs =
        Inputs.of(config.getConfig("polyser.featurize"), "input").stream()
            .map(uri -> new Provenance.Input("manifest", uri, Artefact.besideOrNull(uri)))
            .toList();
    return Artefact.describe(
        JobName.FEATURIZE,
        config,
        FeatureTable.ARTEFACT,
        FeatureTable.FORMAT_VERSION,
        fingerprint,
        inputs,
        Map.of());
  }
}
