package org.polyser.corpus;

import java.util.function.Supplier;
import org.polyser.config.InvalidInputException;

/** Says in which file and line a value was refused. */
final class Located {

  private Located() {}

  static <T> T at(String where, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInputException e) {
      throw new InvalidInputException(where + ": " + e.getMessage());
    }
  }
}
