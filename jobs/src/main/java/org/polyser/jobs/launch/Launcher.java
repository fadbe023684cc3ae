package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polyser.config.InvalidInputException;

/**
 * The program behind {@code submit-scripts/polyser}: reads the configuration, submits the job with
 * spark-submit, and exits with the truth: 0 done, 2 the user's configuration or input is wrong, 1
 * anything else.
 */
public final class Launcher {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int INVALID = 2;

  private final Installation installation;

  Launcher(Installation installation) {
    this.installation = installation;
  }

  /**
   * @param args job and its arguments
   */
  public static void main(String[] args) {
    System.exit(new Launcher(Installation.of(System.getenv())).exitCode(args));
  }

  int exitCode(String... args) {
    try {
      return run(args);
    } catch (InvalidInputException | ConfigException e) {
      return complain(INVALID, e.getMessage());
    } catch (IOException e) {
      return complain(FAILED, e.getMessage());
    }
  }

  private int run(String... args) throws IOException {
    if (args.length == 0) {
      System.err.println(Usage.text());
      return INVALID;
    }
    if (List.of("--help", "-h", "help").contains(args[0])) {
      System.out.println(Usage.text());
      return DONE;
    }
    JobName job = JobName.of(args[0]);
    JobArguments arguments =
        JobArguments.parse(job.word(), Arrays.copyOfRange(args, 1, args.length));
    if (arguments.helpAsked()) {
      return help(job);
    }
    return Inspection.isAsked(arguments) ? inspect(arguments) : submit(job, arguments);
  }

  private int inspect(JobArguments arguments) throws IOException {
    Config config = arguments.resolve(reference(), new LocationReader(installation, Map.of()));
    return ChildProcess.run(Inspection.command(installation, arguments, config), Map.of());
  }

  private static Config reference() {
    return ConfigFactory.defaultReferenceUnresolved();
  }

  /** The job's own help, without the seconds that spark-submit takes. */
  private int help(JobName job) throws IOException {
    List<String> command =
        List.of(installation.java(), "-cp", installation.jobClassPath(), job.mainClass(), "--help");
    return ChildProcess.run(command, Map.of());
  }

  private int submit(JobName job, JobArguments arguments) throws IOException {
    Preparation preparation =
        new Preparation(
            reference(), new LocationReader(installation, Map.of()), installation.localConf());
    Submission submission = preparation.of(job, arguments);
    System.err.println("polyser " + job.word() + " on " + submission.target());
    int code = ChildProcess.run(submission.command(installation), environment());
    return code == DONE ? outcome(submission) : code;
  }

  /** What the child finds beside, or in place of, what is set here. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(TaskProcess.ENVIRONMENT);
    environment.keySet().removeAll(System.getenv().keySet());
    environment.put("SPARK_HOME", installation.sparkHome().toString());
    return environment;
  }

  private int outcome(Submission submission) {
    LocationReader reader = new LocationReader(installation, submission.settings());
    return submission.outcome().stream()
        .filter(expected -> !expected.finished(reader))
        .mapToInt(expected -> complain(FAILED, expected.complaint()))
        .findFirst()
        .orElse(DONE);
  }

  private static int complain(int code, String line) {
    System.err.println("polyser: " + line);
    return code;
  }
}
