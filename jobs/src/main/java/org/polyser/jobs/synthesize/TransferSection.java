package org.polyser.jobs.synthesize;

import java.util.List;
import java.util.stream.Collectors;
import org.polyser.markdown.Markdown;

/** The last section of the data card: what models that heard the corpus do on real speech. */
final class TransferSection {

  private static final String TITLE = "Transfer to real speech";

  private static final String NONE =
      """
      No report was given. Evaluate models that were trained on this corpus, and run the job again with
      `resume=true` and the reports as `transfer`: it makes nothing anew but this section.
      """;

  private static final String TABLE =
      """
      UAR in percent on real recordings, with its bootstrap interval. `trained on` names the datasets
      that the model's own provenance holds; `seen` is whether it was trained on the language.

      | training | trained on | dataset | language | seen | n | UAR | interval | chance |
      |---|---|---|---|---|---:|---:|---:|---:|
      """;

  private TransferSection() {}

  /** Its body. */
  static String of(List<TransferReport> reports) {
    return reports.isEmpty() ? NONE : TABLE + rows(reports);
  }

  private static String rows(List<TransferReport> reports) {
    return reports.stream().map(TransferReport::rows).collect(Collectors.joining());
  }

  /** A card with this body in the section, at its end where it has none yet. */
  static String in(String card, String body) {
    return Markdown.withSection(card, TITLE, body);
  }
}
