package org.polyser.eval.card;

import java.util.List;
import java.util.stream.Collectors;
import org.polyser.eval.report.StoredReport;
import org.polyser.provenance.Provenance;

/** The body of a card's section on where the model fails. */
public final class FailureSection {

  private FailureSection() {}

  /**
   * Markdown.
   *
   * @param reports at least one
   * @param model provenance of the model whose card it is
   */
  public static String of(List<StoredReport> reports, Provenance model) {
    List<QuotedReport> quoted = reports.stream().map(QuotedReport::of).toList();
    return CardWords.HEAD
        + quoted.stream().map(Failures::of).collect(Collectors.joining())
        + (quoted.size() < 2 ? "" : CardWords.SIDE_BY_SIDE + ReportTables.sideBySide(quoted))
        + quoted.stream().map(one -> one.markdown(model)).collect(Collectors.joining());
  }
}
