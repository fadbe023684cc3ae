package org.polyser.jobs.launch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.polyser.config.InvalidInputException;

/** Sorts the words of a job's command line by what they are. */
final class ArgumentParser {

  private static final String CONF = "--conf";

  private final String job;
  private final List<String> files = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<String> sparkOptions = new ArrayList<>();
  private boolean help;

  ArgumentParser(String job, List<String> words) {
    this.job = job;
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      take(rest.pop(), rest);
    }
  }

  private void take(String word, Deque<String> rest) {
    switch (word) {
      case "--" -> takeSparkOptions(rest);
      case "--help", "-h" -> help = true;
      case "--validate" -> assignments.add(Assignment.parse(job, "validate=true"));
      case CONF -> files.add(fileAfterConf(rest));
      default -> takeJoined(word);
    }
  }

  private void takeSparkOptions(Deque<String> rest) {
    sparkOptions.addAll(rest);
    rest.clear();
  }

  private static String fileAfterConf(Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new InvalidInputException("--conf must be followed by a file, got nothing");
    }
    return rest.pop();
  }

  private void takeJoined(String word) {
    if (word.startsWith(CONF + "=")) {
      files.add(word.substring(CONF.length() + 1));
    } else if (word.startsWith("-") || word.indexOf('=') < 1) {
      throw new InvalidInputException(
          "an argument must be --conf FILE, key=value, --help, or -- before options of"
              + " spark-submit, got "
              + word);
    } else {
      assignments.add(Assignment.parse(job, word));
    }
  }

  ConfigLayers layers() {
    return new ConfigLayers(files, assignments);
  }

  List<String> sparkOptions() {
    return sparkOptions;
  }

  boolean helpAsked() {
    return help;
  }
}
