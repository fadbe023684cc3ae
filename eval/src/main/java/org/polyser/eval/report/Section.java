package org.polyser.eval.report;

import java.util.List;

/**
 * A section of the page.
 *
 * @param id names it in the page, lower-case letters and hyphens
 * @param title its heading
 * @param note how to read it, may be empty
 * @param blocks what it shows, in order
 */
record Section(String id, String title, String note, List<Block> blocks) {

  Section {
    blocks = List.copyOf(blocks);
  }
}
