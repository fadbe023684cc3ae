package org.polyser.jobs.launch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.polyser.config.InvalidInputException;

/** Sorts the words of a job's command line by what they are. */
final class ArgumentParser {

  private static final String CONF = "--conf";
  private static final String COMPARE = "--compare";
  private static final String INSPECT = "--inspect";
  private static final String DESCRIBE = "--describe";

  /** The section that relative keys belong to where a recording is inspected. */
  private static final String INSPECT_SECTION = "inspect";

  private final String section;
  private final List<String> files = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<String> sparkOptions = new ArrayList<>();
  private Optional<String> inspected = Optional.empty();
  private final boolean described;
  private boolean help;

  ArgumentParser(String job, List<String> words) {
    section = asks(INSPECT, JobName.FEATURIZE, job, words) ? INSPECT_SECTION : job;
    described = asks(DESCRIBE, JobName.TRAIN, job, words);
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      take(rest.pop(), rest);
    }
  }

  /** Whether an option of one job is there: decided first, since it gives other words a sense. */
  private static boolean asks(String option, JobName owner, String job, List<String> words) {
    boolean asks = words.stream().takeWhile(word -> !word.equals("--")).anyMatch(option::equals);
    if (asks && !job.equals(owner.word())) {
      throw new InvalidInputException(option + " must follow " + owner.word() + ", got " + job);
    }
    return asks;
  }

  private void take(String word, Deque<String> rest) {
    switch (word) {
      case "--" -> takeSparkOptions(rest);
      case "--help", "-h" -> help = true;
      case "--validate" -> assignments.add(Assignment.parse(section, "validate=true"));
      case COMPARE -> assignments.add(compared(wordAfter(COMPARE, "a report", rest)));
      case CONF -> files.add(wordAfter(CONF, "a file", rest));
      case DESCRIBE -> {}
      case INSPECT -> inspected = Optional.of(wordAfter(INSPECT, "a recording", rest));
      default -> takeJoined(word);
    }
  }

  private Assignment compared(String report) {
    return Assignment.parse(section, "compare=" + report);
  }

  private void takeSparkOptions(Deque<String> rest) {
    sparkOptions.addAll(rest);
    rest.clear();
  }

  private static String wordAfter(String option, String what, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new InvalidInputException(option + " must be followed by " + what + ", got nothing");
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
      assignments.add(Assignment.parse(section, word));
    }
  }

  ConfigLayers layers() {
    return new ConfigLayers(files, assignments);
  }

  List<String> sparkOptions() {
    return sparkOptions;
  }

  Optional<String> inspected() {
    return inspected;
  }

  boolean described() {
    return described;
  }

  boolean helpAsked() {
    return help;
  }
}
