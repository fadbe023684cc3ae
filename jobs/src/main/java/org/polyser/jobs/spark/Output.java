package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import java.util.List;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;

/**
 * The location that a job writes to: the key {@code output} of its section. Where a section has no
 * key {@code overwrite}, every run adds to the output. Where a job resumes parts of its output, as
 * the folds of an evaluation or all of a corpus but its card, {@code resume=true} keeps them. A
 * model is kept where there are {@code reports} to quote in its card.
 */
final class Output {

  /** A section with one of these keys is of a job whose output has parts that can be kept. */
  private static final List<String> PARTS = List.of("protocol", "transfer");

  private final String path;
  private final String location;
  private final boolean grows;
  private final boolean overwrite;
  private final boolean quotes;
  private final boolean resumes;

  /**
   * @param path of the section, such as {@code polyser.train}
   */
  Output(String path, Config section) {
    this.path = path + ".output";
    this.location = section.getString("output");
    this.grows = !section.hasPath("overwrite");
    this.overwrite = !grows && section.getBoolean("overwrite");
    this.quotes = !overwrite && quotesReports(section);
    this.resumes =
        (quotes || PARTS.stream().anyMatch(section::hasPath)) && section.getBoolean("resume");
  }

  private static boolean quotesReports(Config section) {
    return section.hasPath("reports") && !section.getStringList("reports").isEmpty();
  }

  /** Whether what is there needs nothing but the figures of reports, and so no input. */
  boolean isOnlyQuoting() {
    return quotes && resumes && HadoopFiles.exists(location);
  }

  /** Refuses an output that exists, unless it may be replaced, and one that holds an input. */
  void check(List<String> inputs) {
    if (location.isEmpty()) {
      return;
    }
    if (!grows && !overwrite && !resumes && HadoopFiles.exists(location)) {
      throw new InvalidInputException(
          path + " must not exist unless overwrite=true, got " + location);
    }
    String folder = HadoopFiles.qualified(location) + "/";
    for (String input : inputs) {
      boolean inside = (HadoopFiles.qualified(input) + "/").startsWith(folder);
      Rule.require(!inside, path, "must not hold an input of the job", location);
    }
  }

  /** Removes what is to be replaced, so that a run cut short leaves nothing of an older one. */
  void clear() {
    if (!grows && !resumes && !location.isEmpty()) {
      HadoopFiles.delete(location);
    }
  }
}
