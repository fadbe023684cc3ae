package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Works out, from what the user asked for, what must be submitted.
 *
 * @param reference the defaults of all modules, unresolved
 * @param reader from a configuration file's location to the text in it
 * @param localConf the configuration of the embedded cluster, for a user who named no master
 */
record Preparation(Config reference, Function<String, String> reader, String localConf) {

  Submission of(JobName job, JobArguments given) {
    SparkOptions options = new SparkOptions(given.sparkOptions());
    JobArguments arguments = namesMaster(given, options) ? given : given.above(localConf);
    Config root = resolved(arguments);
    SortedMap<String, String> settings = SparkSettings.of(root);
    ConsoleBar.addTo(settings);
    Target target = Target.of(options, settings);
    TaskProcess.addTo(settings, target);
    TrainingSettings.addTo(settings, options, target, job, root);
    return target.hidesFailure()
        ? traced(job, arguments, options, target)
        : new Submission(job, portable(arguments, target), settings, target, Optional.empty());
  }

  private boolean namesMaster(JobArguments given, SparkOptions options) {
    return options.master().isPresent() || resolved(given).hasPath("spark.master");
  }

  /** A run whose outcome can be read from its output. */
  private Submission traced(JobName job, JobArguments given, SparkOptions options, Target target) {
    String section = "polyser." + job.word();
    String runId = section + ".run-id";
    boolean named = resolved(given).hasPath(runId) && !resolved(given).getString(runId).isEmpty();
    JobArguments arguments = named ? given : given.with(new Assignment(runId, RunId.fresh()));
    Config root = resolved(arguments);
    SortedMap<String, String> settings = SparkSettings.of(root);
    settings.put("spark.standalone.submit.waitAppCompletion", "true");
    ModuleOpens.addTo(settings);
    TaskProcess.addTo(settings, target);
    TrainingSettings.addTo(settings, options, target, job, root);
    Optional<DriverOutcome> outcome = Optional.of(DriverOutcome.expected(section, root));
    return new Submission(job, portable(arguments, target), settings, target, outcome);
  }

  /** A driver on another machine cannot read the files of this one. */
  private JobArguments portable(JobArguments arguments, Target target) {
    return target.driverElsewhere() ? arguments.inlined(resolved(arguments), reader) : arguments;
  }

  private Config resolved(JobArguments arguments) {
    return arguments.resolve(reference, reader);
  }
}
