package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.provenance.Fingerprint;

/**
 * Speaks texts with emotional prosody in many languages.
 *
 * <p>Input: none but the sentences and the prosody that the build brings along. Output: a corpus
 * folder with {@code wav/} and {@code manifest.jsonl}, which the manifest job reads like any other.
 *
 * <pre>
 *   submit-scripts/polyser synthesize output=work/corpora/synthetic languages=[de,en,fr]
 * </pre>
 */
public final class SynthesizeJob {

  private static final String ARTEFACT = "synthetic-corpus";
  private static final int FORMAT_VERSION = 1;
  private static final int UTTERANCES_PER_TASK = 64;

  private SynthesizeJob() {}

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.SYNTHESIZE, args, SynthesizeJob::run);
  }

  static void run(SparkSession spark, Config config) {
    Config section = config.getConfig("polyser.synthesize");
    String output = section.getString("output");
    List<SyntheticUtterance> plan = SynthesisPlan.of(SynthesisConfig.from(config));
    Progress progress = new Progress(JobName.SYNTHESIZE.word());
    progress.line("speaking " + plan.size() + " utterances");
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    String manifest = manifest(context, plan, HadoopFiles.qualified(output).toString());
    HadoopFiles.write(
        new Path(output, "manifest.jsonl"), manifest.getBytes(StandardCharsets.UTF_8));
    Artefact.write(
        output,
        Artefact.describe(
            JobName.SYNTHESIZE,
            config,
            ARTEFACT,
            FORMAT_VERSION,
            Fingerprint.of(manifest),
            List.of(),
            Map.of("engine", "espeak-ng")));
    progress.line("synthetic corpus in " + output);
  }

  /** Speaks all utterances on the executors and returns their manifest, in the plan's order. */
  private static String manifest(
      JavaSparkContext spark, List<SyntheticUtterance> plan, String output) {
    int tasks = plan.size() / UTTERANCES_PER_TASK + 1;
    JavaRDD<String> lines =
        spark.parallelize(plan, tasks).map(new SpokenLine(new EspeakEngine(), output)::call);
    return String.join("", lines.collect());
  }
}
