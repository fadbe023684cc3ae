package org.polyser.jobs.spark;

import java.io.PrintStream;
import java.time.Duration;

/**
 * What a person sees of a running job: one line a stage on standard error, and on a terminal a
 * percentage with the time left that renews itself.
 */
@SuppressWarnings("SystemConsoleNull") // Spark 3.5 runs on Java 17, where it is null without one
public final class Progress {

  private static final long MIN_INTERVAL_NANOS = 500_000_000L;

  private final String job;
  private final PrintStream out = System.err;
  private final boolean terminal = System.console() != null;
  private final long started = System.nanoTime();
  private long shown;

  /**
   * @param job whose word stands before every line
   */
  public Progress(String job) {
    this.job = job;
  }

  /** One line that stays. */
  public void line(String text) {
    out.println((terminal ? "\r\033[K" : "") + "[" + job + "] " + text);
  }

  /**
   * How far a stage is; shown at most twice a second, and only on a terminal.
   *
   * @param stage what is going on
   * @param done of all steps
   * @param all steps
   */
  public void step(String stage, long done, long all) {
    long now = System.nanoTime();
    if (terminal && (now - shown > MIN_INTERVAL_NANOS || done == all)) {
      shown = now;
      double left = (now - started) / 1e9 * (all - done) / Math.max(done, 1);
      out.printf(
          "\r\033[K[%s] %s %d%% (%d of %d), %s left",
          job, stage, 100 * done / all, done, all, seconds(left));
    }
  }

  /** Seconds as people write them, such as {@code 1m 05s}. */
  public static String seconds(double seconds) {
    Duration duration = Duration.ofSeconds(Math.round(seconds));
    return Math.round(seconds * 10) < 600
        ? "%.1f s".formatted(seconds)
        : "%dm %02ds".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
