package org.polyser.corpus;

import java.util.Map;
import org.polyser.config.InvalidInputException;

/**
 * One row of a table.
 *
 * @param where file and line
 * @param values by column, stripped
 */
record TableRow(String where, Map<String, String> values) {

  String required(String column) {
    String value = values.get(column);
    if (value == null) {
      String columns = String.join(", ", values.keySet());
      throw new InvalidInputException(
          where + ": must have a column " + column + ", got " + columns);
    }
    return value;
  }
}
