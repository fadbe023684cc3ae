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
  private static final String INSPECT = "--inspect";

  /** The section that relative keys belong to where a recording is inspected. */
  private static final String INSPECT_SECTION = "inspect";

  private final String section;
  private final List<String> files = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<String> sparkOptions = new ArrayList<>();
  private Optional<String> inspected = Optional.empty();
  private boolean help;

  ArgumentParser(String job, List<String> words) {
    section = inspects(job, words) ? INSPECT_SECTION : job;
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      take(rest.pop(), rest);
    }
  }

  /** Whether a recording is inspected: decided first, since it gives every other word its sense. */
  private static boolean inspects(String job, List<String> words) {
    boolean inspects =
        words.stream().takeWhile(word -> !word.equals("--")).anyMatch(INSPECT::equals);
    if (inspects && !job.equals(JobName.FEATURIZE.word())) {
      throw new InvalidInputException(INSPECT + " must follow featurize, got " + job);
    }
    return inspects;
  }

  private void take(String word, Deque<String> rest) {
    switch (word) {
      case "--" -> takeSparkOptions(rest);
      case "--help", "-h" -> help = true;
      case "--validate" -> assignments.add(Assignment.parse(section, "validate=true"));
      case CONF -> files.add(wordAfter(CONF, "a file", rest));
      case INSPECT -> inspected = Optional.of(wordAfter(INSPECT, "a recording", rest));
      default -> takeJoined(word);
    }
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

  boolean helpAsked() {
    return help;
  }
}
