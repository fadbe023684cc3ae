package org.polyser.jobs.featurize;

import com.typesafe.config.Config;
import java.util.Arrays;
import org.polyser.config.InvalidInputException;

/** What happens to utterances that cannot be used; the words are those of Spark's own readers. */
enum MalformedMode {
  /** They are kept in {@code rejected/} with a reason; too many of them fail the job. */
  PERMISSIVE,
  /** They are counted and left out. */
  DROPMALFORMED,
  /** The first one fails the job. */
  FAILFAST;

  private static final String PATH = "polyser.featurize.mode";

  /** The mode that the configuration names, in any case. */
  static MalformedMode from(Config root) {
    String got = root.getString(PATH);
    return Arrays.stream(values())
        .filter(mode -> mode.name().equalsIgnoreCase(got))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    PATH + " must be one of " + Arrays.toString(values()) + ", got " + got));
  }
}
