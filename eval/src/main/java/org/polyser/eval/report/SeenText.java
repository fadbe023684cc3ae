package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;

/** What the model had seen of a test set, in words. */
final class SeenText {

  private SeenText() {}

  /** Such as {@code language, 2 speakers, 4/4 labels}; {@code nothing} if nothing. */
  static String of(ReportRow row) {
    List<String> parts = new ArrayList<>();
    if (row.seen().dataset()) {
      parts.add("dataset");
    }
    if (row.seen().language()) {
      parts.add("language");
    }
    if (row.seen().speakers() > 0) {
      parts.add(Figures.count(row.seen().speakers(), "speaker"));
    }
    if (!row.seen().labels().isEmpty()) {
      parts.add(row.seen().labels().size() + "/" + row.confusion().labels().size() + " labels");
    }
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }
}
