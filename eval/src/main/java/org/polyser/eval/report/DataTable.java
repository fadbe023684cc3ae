package org.polyser.eval.report;

import java.util.List;
import java.util.function.Function;

/**
 * A table of texts that readers can sort.
 *
 * @param caption what stands in it
 * @param heads its columns
 * @param rows cells, as many a row as there are heads
 */
record DataTable(String caption, List<Head> heads, List<List<Cell>> rows) implements Block {

  /** The head of a column: numbers are set right and sorted by value. */
  record Head(String title, Align align) {

    static Head words(String title) {
      return new Head(title, Align.LEFT);
    }

    static Head number(String title) {
      return new Head(title, Align.RIGHT);
    }
  }

  enum Align {
    LEFT,
    RIGHT
  }

  /** A text, strong where it matters most. */
  record Cell(String text, Weight weight) {

    static Cell of(String text) {
      return new Cell(text, Weight.PLAIN);
    }
  }

  enum Weight {
    PLAIN,
    STRONG
  }

  DataTable {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
    int width = heads.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("a row of the table " + caption + " has other columns");
    }
  }

  /** A table with a row for each item, of plain texts. */
  static <T> DataTable of(
      String caption, List<Head> heads, List<T> items, Function<T, List<String>> texts) {
    return new DataTable(
        caption,
        heads,
        items.stream().map(item -> texts.apply(item).stream().map(Cell::of).toList()).toList());
  }
}
