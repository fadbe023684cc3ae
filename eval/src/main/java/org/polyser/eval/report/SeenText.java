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
    add(parts, row.seen().speakers(), "speaker");
    row.seen().recordings().ifPresent(count -> add(parts, count, "recording"));
    row.seen().texts().ifPresent(count -> add(parts, count, "text"));
    if (!row.seen().labels().isEmpty()) {
      parts.add(row.seen().labels().size() + "/" + row.confusion().labels().size() + " labels");
    }
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String noun) {
    if (count > 0) {
      parts.add(Figures.count(count, noun));
    }
  }
}
