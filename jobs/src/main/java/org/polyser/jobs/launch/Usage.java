package org.polyser.jobs.launch;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the launcher says about itself. */
final class Usage {

  private Usage() {}

  static String text() {
    return """
        polyser JOB [--conf FILE]... [key=value]... [-- spark-submit options]
        polyser JOB --help
        polyser featurize --inspect RECORDING [output=FILE.svg] [channel=0]
        polyser train --describe [--conf FILE]... [key=value]...

        Jobs:
        %s

        Later wins: key=value over files, a later file over an earlier one. A key is full
        (polyser.train.seed, spark.executor.memory) or relative to polyser.JOB (input=, output=).
        Without a spark.master the job runs on an embedded cluster: conf/local.conf.
        Exit codes: 0 done, 2 wrong configuration or input, 1 anything else."""
        .formatted(jobs());
  }

  private static String jobs() {
    return Arrays.stream(JobName.values())
        .map(job -> "  %-11s %s".formatted(job.word(), job.purpose()))
        .collect(Collectors.joining("\n"));
  }
}
