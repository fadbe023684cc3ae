package org.polyser.eval.report;

import java.util.List;
import java.util.Objects;
import org.polyser.eval.metrics.ConfusionMatrix;

/**
 * A row of a {@link StoredReport}; fractions in [0, 1].
 *
 * @param dataset name of the dataset
 * @param language BCP-47 tag
 * @param protocol name of the protocol
 * @param fold of the protocol, or null where a row is of all folds or there are none
 * @param labels the candidate labels
 * @param n number of utterances, each once however many models answered
 * @param chance 1 / number of labels that occur
 * @param uar mean recall over the labels that occur
 * @param uarLow lower end of its interval
 * @param uarHigh upper end
 * @param intervalLevel such as 0.95
 * @param seen what training had of it
 * @param confusion {@code [labels][labels]}, rows are the truth; all answers of all models
 */
public record StoredRow(
    String dataset,
    String language,
    String protocol,
    String fold,
    List<String> labels,
    long n,
    double chance,
    double uar,
    double uarLow,
    double uarHigh,
    double intervalLevel,
    Seen seen,
    List<List<Long>> confusion) {

  /**
   * What training had.
   *
   * @param dataset whether utterances of this dataset
   * @param language whether any of this language
   */
  public record Seen(boolean dataset, boolean language) {}

  /** Requires what every report has. */
  public StoredRow {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(seen, "seen");
    labels = List.copyOf(labels);
    confusion = confusion.stream().map(List::copyOf).toList();
    if (matrix(labels, confusion).total() == 0) {
      throw new IllegalArgumentException("confusion must have counts, got none");
    }
  }

  /** The counts behind the figures: every answer of every model. */
  public ConfusionMatrix matrix() {
    return matrix(labels, confusion);
  }

  /** Dataset, language and what else tells it from others, such as {@code emodb (de)}. */
  public String testSet() {
    return new TestSet(dataset, language, protocol, fold == null ? "" : fold).toString();
  }

  /** Whether the lower end of the interval lies above chance. */
  public boolean aboveChance() {
    return uarLow > chance;
  }

  private static ConfusionMatrix matrix(List<String> labels, List<List<Long>> counts) {
    long[][] array =
        counts.stream()
            .map(row -> row.stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new);
    return ConfusionMatrix.of(labels, array);
  }
}
