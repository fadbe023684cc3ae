package org.polyser.jobs.train;

import com.typesafe.config.Config;
import java.io.IOException;
import java.util.List;
import org.polyser.card.ModelCard;
import org.polyser.eval.card.FailureSection;
import org.polyser.eval.report.StoredReport;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.jobs.spark.ReportFolder;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.store.AmendedCard;

/**
 * The reports that the card of a model quotes: key {@code reports}.
 *
 * @param output folder of the model
 * @param resumed whether a model that is there is kept
 * @param reports as they were read
 */
record CardReports(String output, boolean resumed, List<StoredReport> reports) {

  /**
   * Reads all of them, so that a training is not in vain.
   *
   * @param section {@code polyser.train}
   * @throws org.polyser.config.InvalidInputException if a folder holds no report
   */
  static CardReports from(Config section) {
    return new CardReports(
        section.getString("output").replaceAll("/+$", ""),
        section.getBoolean("resume"),
        section.getStringList("reports").stream().map(ReportFolder::read).toList());
  }

  /** Whether the model is there, and nothing is to be done but to put the reports into its card. */
  boolean areAllThatIsMissing() {
    return resumed && !reports.isEmpty() && HadoopFiles.exists(output);
  }

  /** Puts them into the card, if there are any. */
  void quote() throws IOException {
    if (!reports.isEmpty()) {
      Provenance model = Artefact.read(output, AlignerStore.ARTEFACT, AlignerStore.FORMAT_VERSION);
      AmendedCard.write(
          new HadoopModelFolder(output), ModelCard.FAILURES, FailureSection.of(reports, model));
    }
  }
}
