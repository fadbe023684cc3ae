package org.polyser.jobs.featurize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.polyser.jobs.recordings.RecordingLocation.SequentialMember;

/**
 * Cuts a plan into tasks of about the same seconds of features. A task writes about one file, so
 * that its size is that of a file; few and short tasks are made more, until every core has some.
 */
final class TaskPacker {

  /** Tasks for each core, where there is enough to do: the last to end leave little idle. */
  private static final int TASKS_PER_CORE = 3;

  /** Below it a task costs more to start than to run [s of features]. */
  private static final double MIN_SECONDS = 300;

  private final ToDoubleFunction<PlannedRecording> seconds;
  private final double maxSeconds;
  private final int cores;

  /**
   * @param seconds of features that a recording will make
   * @param maxSeconds of features for one task
   * @param cores that will run tasks
   */
  TaskPacker(ToDoubleFunction<PlannedRecording> seconds, double maxSeconds, int cores) {
    this.seconds = seconds;
    this.maxSeconds = maxSeconds;
    this.cores = cores;
  }

  /** The plan in tasks, each at least one recording, in the order of the plan. */
  List<RecordingTask> pack(List<PlannedRecording> plan) {
    double all = plan.stream().mapToDouble(seconds).sum();
    double most = all / numTasks(all);
    List<RecordingTask> tasks = new ArrayList<>();
    ArrayList<PlannedRecording> task = new ArrayList<>();
    double filled = 0;
    for (PlannedRecording recording : plan) {
      if (filled > 0 && filled >= most && !continues(task, recording)) {
        tasks.add(new RecordingTask(task));
        task = new ArrayList<>();
        filled = 0;
      }
      task.add(recording);
      filled += seconds.applyAsDouble(recording);
    }
    tasks.add(new RecordingTask(task));
    return tasks;
  }

  private double numTasks(double all) {
    double forCores = Math.min((double) TASKS_PER_CORE * cores, all / MIN_SECONDS);
    return Math.max(1, Math.max(Math.ceil(all / maxSeconds), Math.floor(forCores)));
  }

  /** An archive that is read from its start on is read once. */
  private static boolean continues(List<PlannedRecording> task, PlannedRecording next) {
    return next.location() instanceof SequentialMember member
        && task.get(task.size() - 1).location() instanceof SequentialMember last
        && member.file().equals(last.file());
  }
}
