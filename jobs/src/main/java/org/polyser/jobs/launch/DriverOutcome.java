package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.util.function.Function;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;

/**
 * What became of a driver whose exit code nobody passes on. A job writes its provenance last, into
 * the folder of its output or, where that is one file, beside it; so an output whose provenance
 * carries this run's id at its top level is finished, and any other is not. A run id that the user
 * gave twice is taken at its word: the second run is the first.
 *
 * @param output location of the job's output, a URI with its scheme
 * @param runId of this run
 */
record DriverOutcome(String output, String runId) {

  /**
   * Reads the two keys of the job.
   *
   * @param section {@code polyser.JOB}, its path
   * @param root the whole configuration
   */
  static DriverOutcome expected(String section, Config root) {
    Rule.require(root.hasPath(section + ".output"), section + ".output", "must be given", null);
    String output = root.getString(section + ".output");
    Rule.require(
        Locations.hasScheme(output),
        section + ".output",
        "must be a URI with a scheme when the driver runs on the cluster",
        output);
    return new DriverOutcome(output, root.getString(section + ".run-id"));
  }

  private String base() {
    return output.replaceAll("/+$", "");
  }

  /** Whether the driver finished its work. */
  boolean finished(Function<String, String> reader) {
    return carriesRunId(base() + "/provenance.json", reader)
        || carriesRunId(base() + ".provenance.json", reader);
  }

  private boolean carriesRunId(String location, Function<String, String> reader) {
    try {
      Config provenance = ConfigFactory.parseString(reader.apply(location));
      return provenance.hasPath("run_id") && provenance.getString("run_id").equals(runId);
    } catch (InvalidInputException | ConfigException e) {
      return false;
    }
  }

  String complaint() {
    return "the driver failed: the provenance of "
        + base()
        + " does not carry run_id "
        + runId
        + "; its own words are in the stderr that its worker keeps";
  }
}
