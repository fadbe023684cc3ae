package org.polyser.jobs.manifest;

import com.typesafe.config.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.ManifestValidator;
import org.polyser.corpus.RecordingProbe;
import org.polyser.corpus.Utterance;
import org.polyser.corpus.Violation;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.recordings.RecordingIndex;
import org.polyser.jobs.recordings.RecordingLocation;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Progress;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

/**
 * Lists the utterances of corpus folders as one manifest, and validates it.
 *
 * <p>Input: a corpus folder, or a folder of corpus folders, each recognised by its layout or read
 * as {@code corpus=NAME}; with {@code validate=true} a manifest. Output: a manifest, JSON lines,
 * with recordings as URIs.
 *
 * <pre>
 *   submit-scripts/polyser manifest input=CORPORA output=work/manifest.jsonl
 *   submit-scripts/polyser manifest --validate input=work/manifest.jsonl
 * </pre>
 */
public final class ManifestJob {

  private static final String ARTEFACT = "manifest";
  private static final int FORMAT_VERSION = 1;
  private static final int VIOLATIONS_SHOWN = 20;

  private final Config config;
  private final Config section;
  private final Progress progress = new Progress(JobName.MANIFEST.word());
  private final JavaSparkContext spark;

  private ManifestJob(SparkSession session, Config config) {
    spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.config = config;
    this.section = config.getConfig("polyser.manifest");
  }

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.MANIFEST, args, ManifestJob::run);
  }

  static void run(SparkSession spark, Config config) throws IOException {
    new ManifestJob(spark, config).run();
  }

  private void run() throws IOException {
    String input = section.getString("input");
    if (section.getBoolean("validate")) {
      validate(Manifests.read(List.of(input)));
    } else {
      write(new CorpusFolders(section.getString("corpus"), progress).read(input));
    }
  }

  private void write(List<Utterance> utterances) {
    Path output = output();
    validate(utterances);
    String lines =
        utterances.stream()
            .map(utterance -> Manifest.toLine(utterance) + "\n")
            .collect(Collectors.joining());
    HadoopFiles.write(output, lines.getBytes(StandardCharsets.UTF_8));
    Artefact.writeBeside(output.toString(), provenance(Fingerprint.of(lines)));
    progress.line(utterances.size() + " utterances in " + output);
  }

  private Provenance provenance(Fingerprint fingerprint) {
    List<Provenance.Input> inputs =
        List.of(new Provenance.Input("corpora", section.getString("input"), null));
    return Artefact.describe(
        JobName.MANIFEST, config, ARTEFACT, FORMAT_VERSION, fingerprint, inputs, Map.of());
  }

  private Path output() {
    String output = section.getString("output");
    Rule.require(!output.isEmpty(), "polyser.manifest.output", "must be given", null);
    return new Path(output);
  }

  private void validate(List<Utterance> utterances) {
    List<Violation> violations = new ManifestValidator().validate(utterances, found(utterances));
    violations.stream().limit(VIOLATIONS_SHOWN).forEach(v -> progress.line(v.toString()));
    if (!violations.isEmpty()) {
      throw new InvalidInputException(
          section.getString("input")
              + " must break no rule of the manifest, got "
              + violations.size()
              + " violations, the first: "
              + violations.get(0));
    }
    progress.line(utterances.size() + " utterances are valid");
  }

  private RecordingProbe found(List<Utterance> utterances) {
    List<String> recordings = utterances.stream().map(Utterance::recording).distinct().toList();
    Map<String, RecordingLocation> locations = RecordingIndex.locate(spark, recordings);
    return recording -> !(locations.get(recording) instanceof RecordingLocation.Nowhere);
  }
}
