package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.Rule;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.synthesis.Production;
import org.polyser.synthesis.encoding.RecordingFormat;

/**
 * Speaks texts with emotional prosody in many languages.
 *
 * <p>Input: none but the sentences and the distributions that the build brings along. Output: a
 * corpus folder with {@code shards/*.tar}, {@code manifest.jsonl}, {@code README.md} and, where
 * something failed, {@code rejected/*.jsonl}; the featurize job reads the manifest, the manifest
 * job the folder. Until it is whole it grows in {@code OUTPUT.unfinished}; later, with {@code
 * resume}, reports on real speech can be put into its card.
 *
 * <pre>
 *   submit-scripts/polyser synthesize output=work/corpora/m5ser languages=[de,en,fr]
 * </pre>
 */
public final class SynthesizeJob {

  private static final String SECTION = "polyser.synthesize";

  private SynthesizeJob() {}

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.SYNTHESIZE, args, SynthesizeJob::run);
  }

  static void run(SparkSession spark, Config config) {
    Config section = config.getConfig(SECTION);
    String output = section.getString("output");
    String transfer = TransferSection.of(TransferReport.from(config));
    if (section.getBoolean("resume") && HadoopFiles.exists(output)) {
      FinishedCorpus.at(output).amend(config, transfer);
    } else {
      make(spark, config, transfer);
    }
  }

  private static void make(SparkSession spark, Config config, String transfer) {
    Config section = config.getConfig(SECTION);
    String output = section.getString("output");
    SynthesisConfig asked = SynthesisConfig.from(config);
    SynthesisPlan plan =
        new SynthesisPlan(asked, EngineConfig.from(config).voices(asked.languages()));
    UnfinishedCorpus corpus = UnfinishedCorpus.of(output);
    ShardWriter writer = writer(plan, config, corpus);
    if (section.getBoolean("resume")) {
      corpus.resume(writer.fingerprint());
    } else {
      corpus.begin(writer.fingerprint());
    }
    Progress progress = new Progress(JobName.SYNTHESIZE.word());
    makeShards(new JavaSparkContext(spark.sparkContext()), writer, progress);
    CorpusStatistics statistics = corpus.statistics(0, writer.shards());
    requireFewRejected(section, statistics, corpus);
    DataCard card = new DataCard(plan, statistics, writer.production());
    corpus.write(FinishedCorpus.CARD, TransferSection.in(card.text(), transfer));
    Fingerprint manifest = corpus.joinManifests(writer.shards());
    Artefact.write(corpus.folder(), provenance(config, manifest, writer, statistics));
    corpus.finish(output);
    progress.line(
        "%.2f hours in %s, %d utterances rejected"
            .formatted(statistics.all().seconds() / 3600, output, statistics.rejected()));
  }

  private static ShardWriter writer(SynthesisPlan plan, Config config, UnfinishedCorpus corpus) {
    Config section = config.getConfig(SECTION);
    int size = section.getInt("shard-utterances");
    Rule.require(size >= 1, SECTION + ".shard-utterances", "must be >= 1", size);
    RecordingFormat format =
        RecordingFormat.named(SECTION + ".format", section.getString("format"));
    Production production = new Production(EngineConfig.from(config).engine(), format);
    return new ShardWriter(plan, production, corpus, plan.batchesOf(size));
  }

  private static void makeShards(JavaSparkContext spark, ShardWriter writer, Progress progress) {
    List<Integer> missing = writer.corpus().missing(writer.shards());
    progress.line(
        "speaking %d utterances in %d shards, %d of them done before"
            .formatted(writer.plan().size(), writer.shards(), writer.shards() - missing.size()));
    if (!missing.isEmpty()) {
      spark.parallelize(missing, missing.size()).foreach(writer::write);
    }
  }

  private static void requireFewRejected(
      Config section, CorpusStatistics statistics, UnfinishedCorpus corpus) {
    double most = section.getDouble("max-rejected-fraction");
    Rule.require(
        statistics.rejectedFraction() <= most,
        SECTION + ".max-rejected-fraction",
        "must be at least the fraction that was rejected (see " + corpus.folder() + "/rejected)",
        most + " with " + statistics.rejectedFraction() + " rejected");
  }

  private static Provenance provenance(
      Config config, Fingerprint manifest, ShardWriter writer, CorpusStatistics statistics) {
    return Artefact.describe(
        JobName.SYNTHESIZE,
        config,
        FinishedCorpus.ARTEFACT,
        FinishedCorpus.FORMAT_VERSION,
        manifest,
        List.of(),
        Map.of(
            "engine",
            writer.production().engine().name(),
            "utterances",
            statistics.all().recordings(),
            "hours",
            statistics.all().seconds() / 3600,
            "rejected",
            statistics.rejected()));
  }
}
