package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A chart of the page, and the same for those who cannot see it.
 *
 * @param caption what is shown
 * @param alternative what a reader would take from it, in a sentence
 * @param drawing what is drawn; its {@code kind} names the script that draws it, such as {@code
 *     bars} for {@code bars.js}
 * @param table the same numbers
 */
record Chart(String caption, String alternative, ObjectNode drawing, DataTable table)
    implements Block {}
