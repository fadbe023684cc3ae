package org.polyser.jobs.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One job ready for spark-submit.
 *
 * @param job what runs
 * @param arguments of its main class, and the user's own options of spark-submit
 * @param settings Spark's properties
 * @param target where it runs
 * @param outcome what proves that the driver finished, where its exit code does not
 */
record Submission(
    JobName job,
    JobArguments arguments,
    Map<String, String> settings,
    Target target,
    Optional<DriverOutcome> outcome) {

  /** The command; the user's options come after the settings, so that they win. */
  List<String> command(Installation at) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(at.sparkSubmit(), "--name", "polyser " + job.word()));
    command.addAll(List.of("--class", job.mainClass()));
    at.jarSettings(target)
        .forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    settings.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.addAll(arguments.sparkOptions());
    command.add(at.primaryResource(target));
    command.addAll(arguments.words());
    return command;
  }
}
