package org.polyser.jobs.launch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.polyser.config.InvalidInputException;

/** The jobs that the launcher knows, each with its purpose in one line. */
public enum JobName {
  /** Corpus folders to a manifest. */
  MANIFEST("list the utterances of corpus folders as one manifest, and validate it"),
  /** Texts to synthetic emotional speech. */
  SYNTHESIZE("speak texts with emotional prosody in many languages: audio and its manifest"),
  /** A manifest to features. */
  FEATURIZE("decode the recordings of a manifest into log-mel features"),
  /** Features to an aligner. */
  TRAIN("train an aligner of speech and emotion texts on features"),
  /** Features and an aligner to a report. */
  EVALUATE("measure an aligner per dataset and language: report and predictions"),
  /** A call archive and an aligner to scores. */
  SCORE("find the emotions in an archive of unlabelled recordings");

  private final String purpose;

  JobName(String purpose) {
    this.purpose = purpose;
  }

  /**
   * Finds a job by the word on the command line.
   *
   * @param word such as {@code featurize}
   * @return the job
   * @throws InvalidInputException naming the nearest job if there is none of this name
   */
  public static JobName of(String word) {
    return Arrays.stream(values())
        .filter(job -> job.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    word + " is not a job, did you mean " + nearest(word).word() + "?"));
  }

  private static JobName nearest(String word) {
    return Arrays.stream(values())
        .min(
            Comparator.comparingInt(
                job -> LevenshteinDistance.getDefaultInstance().apply(job.word(), word)))
        .orElseThrow();
  }

  /**
   * @return the word on the command line and in {@code polyser.JOB}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @return what the job does, in one line
   */
  public String purpose() {
    return purpose;
  }

  /**
   * @return the class that spark-submit runs, such as {@code
   *     org.polyser.jobs.featurize.FeaturizeJob}
   */
  public String mainClass() {
    return "org.polyser.jobs." + word() + "." + name().charAt(0) + word().substring(1) + "Job";
  }
}
