package org.polyser.eval.report;

import java.util.Comparator;
import java.util.List;
import org.polyser.eval.metrics.BootstrapDifference;

/**
 * The model of a report against that of another report, on the utterances that both have.
 *
 * @param other location of the other report
 * @param otherFingerprint of the other report's predictions
 * @param rows one a test set, sorted by language, dataset and protocol; at least one
 * @param onlyHere the utterances of this report that the other lacks
 * @param onlyThere the utterances of the other report that this one lacks
 */
public record Comparison(
    String other, String otherFingerprint, List<Row> rows, Unpaired onlyHere, Unpaired onlyThere) {

  /** Sorts the rows, and requires at least one. */
  public Comparison {
    rows = rows.stream().sorted(Comparator.comparing(Row::testSet)).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a comparison needs at least one row");
    }
  }

  /**
   * The comparison on one test set.
   *
   * @param testSet dataset, language and protocol
   * @param n utterances that both reports have
   * @param difference of the UARs: this report's less the other's
   */
  public record Row(TestSet testSet, long n, BootstrapDifference difference) {}

  /**
   * Utterances that only one of the reports has.
   *
   * @param count how many
   * @param examples ids of the first of them, in the order of their names
   */
  public record Unpaired(long count, List<String> examples) {

    /** Copies the examples. */
    public Unpaired {
      examples = List.copyOf(examples);
    }

    private String text() {
      long more = count - examples.size();
      return Figures.count(count, "utterance")
          + (examples.isEmpty() ? "" : " (" + String.join(", ", examples))
          + (more > 0 && !examples.isEmpty() ? " and " + Figures.count(more) + " more" : "")
          + (examples.isEmpty() ? "" : ")");
    }
  }

  /** What is left out, in one line; empty if nothing is. */
  public String leftOut() {
    return onlyHere.count() + onlyThere.count() == 0
        ? ""
        : "Left out, because only one report has them: %s of this report, %s of the other."
            .formatted(onlyHere.text(), onlyThere.text());
  }
}
