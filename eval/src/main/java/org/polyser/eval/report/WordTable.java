package org.polyser.eval.report;

import java.util.List;

/**
 * A table of words beside the rows of a report, the same on a terminal, on a forge and on a page.
 *
 * @param title over it
 * @param note how to read it, may be empty
 * @param head names of the columns
 * @param words how many columns hold words; those after them hold numbers
 * @param rows cells
 */
record WordTable(String title, String note, List<String> head, int words, List<List<String>> rows) {

  WordTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  boolean isNumber(int column) {
    return column >= words;
  }
}
