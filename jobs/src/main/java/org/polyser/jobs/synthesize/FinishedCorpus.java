package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.polyser.config.Rule;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.provenance.Provenance;

/**
 * A corpus that is whole. Only its card can still change, by what was measured with it since.
 *
 * @param folder of the corpus
 * @param provenance of it
 */
record FinishedCorpus(String folder, Provenance provenance) {

  static final String ARTEFACT = "synthetic-corpus";
  static final int FORMAT_VERSION = 2;
  static final String CARD = "README.md";

  private static final String SECTION = "polyser.synthesize";
  private static final List<String> OTHER_KEYS =
      List.of("output", "overwrite", "run-id", "resume", "transfer", "max-rejected-fraction");

  /**
   * @throws org.polyser.config.InvalidInputException if the folder holds something else
   */
  static FinishedCorpus at(String folder) {
    return new FinishedCorpus(folder, Artefact.read(folder, ARTEFACT, FORMAT_VERSION));
  }

  /**
   * Gives the card another last section; all else stays.
   *
   * @param transfer the {@link TransferSection}
   */
  void amend(Config config, String transfer) {
    Rule.require(
        settings(made()).equals(settings(config.getConfig(SECTION))),
        SECTION + ".resume",
        "must be false where settings differ from those of the corpus",
        "true with " + folder);
    Path card = new Path(folder, CARD);
    String text = TransferSection.in(HadoopFiles.readText(card.toString()), transfer);
    HadoopFiles.write(card, text.getBytes(StandardCharsets.UTF_8));
    Artefact.write(folder, amended(config));
  }

  private Config made() {
    return ConfigFactory.parseMap(provenance.configuration());
  }

  /** What the recordings depend on. */
  private static Config settings(Config section) {
    return OTHER_KEYS.stream().reduce(section, Config::withoutPath, (first, last) -> last);
  }

  /** The same corpus, with the settings of the run that wrote the card. */
  private Provenance amended(Config config) {
    return Artefact.describe(
        JobName.SYNTHESIZE,
        config,
        ARTEFACT,
        FORMAT_VERSION,
        provenance.fingerprint(),
        provenance.inputs(),
        provenance.facts());
  }
}
