package org.polyser.eval.report;

import java.util.List;

/**
 * Charts that belong together, side by side where there is room.
 *
 * @param title its heading
 * @param note what the reader must know, may be empty
 * @param charts at least one
 */
record Group(String title, String note, List<Chart> charts) implements Block {

  Group {
    charts = List.copyOf(charts);
  }
}
