package org.polyser.jobs.featurize;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.polyser.config.InvalidInputException;
import org.polyser.jobs.spark.Progress;
import org.polyser.jobs.spark.Schemas;

/**
 * What a run came to, in lines for people.
 *
 * @param tally what the tasks counted
 * @param utterances all of the run, by ordinal
 * @param local whether the driver runs the tasks itself
 * @param progress shows the lines
 */
record FeaturizeSummary(
    FeaturizeTally tally, List<Row> utterances, boolean local, Progress progress) {

  private static final double SECONDS_PER_HOUR = 3600;

  /** Hours, speed, and the rejected by code. */
  void show(TaskProgress tasks) {
    speed(tasks.wallSeconds());
    perCpuSecond(tasks);
    rejected();
  }

  private void speed(double wallSeconds) {
    progress.line(
        String.format(
            Locale.ROOT,
            "%,d utterances, %.2f h of audio, %,d frames in %s: %,.0f audio s per s",
            tally.numAccepted(),
            tally.audioSeconds() / SECONDS_PER_HOUR,
            tally.numFrames(),
            Progress.seconds(wallSeconds),
            tally.audioSeconds() / wallSeconds));
  }

  /** Where the driver runs the tasks, all that its JVM spends on them is known. */
  private void perCpuSecond(TaskProgress tasks) {
    double seconds = local ? tasks.ownCpuSeconds() : tasks.taskCpuSeconds();
    progress.line(
        String.format(
            Locale.ROOT,
            "%,.0f audio s per CPU s%s",
            tally.audioSeconds() / seconds,
            local ? "" : " of the tasks"));
  }

  /** Every code with an example. */
  private void rejected() {
    for (Map.Entry<String, Long> code : tally.rejectedByCode().entrySet()) {
      RejectedUtterance example =
          tally.rejected().stream()
              .filter(one -> one.code().equals(code.getKey()))
              .findFirst()
              .orElseThrow();
      progress.line(
          "rejected, %s: %d utterances, such as %s (%s)"
              .formatted(
                  code.getKey(),
                  code.getValue(),
                  new PlannedUtterance(0, utterances.get(example.ordinal())).id(),
                  example.detail()));
    }
  }

  /** Refuses a run that met any utterance that cannot be used, and names the first. */
  void requireNone() {
    tally.rejected().stream()
        .min(Comparator.comparingInt(RejectedUtterance::ordinal))
        .ifPresent(
            one -> {
              PlannedUtterance first = new PlannedUtterance(0, utterances.get(one.ordinal()));
              throw new InvalidInputException(
                  "recording %s of utterance %s cannot be used: %s: %s"
                      .formatted(first.recording(), first.id(), one.code(), one.detail()));
            });
  }

  /** Refuses a run that lost too much. */
  void requireAtMost(double maxFraction) {
    if (tally.rejected().size() > maxFraction * utterances.size()) {
      throw new InvalidInputException(
          "polyser.featurize.max-rejected-fraction must be >= the fraction rejected, got "
              + tally.rejected().size()
              + " of "
              + utterances.size()
              + " utterances rejected");
    }
  }

  /** The rejected as rows of {@link Schemas#FEATURES}. */
  List<Row> rejectedRows(int numMels) {
    return tally.rejected().stream()
        .sorted(Comparator.comparingInt(RejectedUtterance::ordinal))
        .map(one -> FeatureRow.of(utterances.get(one.ordinal()), one, numMels))
        .toList();
  }
}
