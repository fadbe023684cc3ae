package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import java.util.Map;
import org.polyser.eval.protocol.ProtocolConfig;

/** What a job that trains is given, where the user gave nothing else. */
final class TrainingSettings {

  /**
   * Parameters travel to the workers and back in every round. They do not compress, and with the
   * end of a task itself they are there sooner than when the driver has to ask for them.
   */
  private static final Map<String, String> TRAFFIC =
      Map.of("spark.broadcast.compress", "false", "spark.task.maxDirectResultSize", "64m");

  private TrainingSettings() {}

  /**
   * Adds to the settings of a job that trains; no other has any use for it.
   *
   * @param options the user's own, which win over settings
   * @param root the whole configuration
   */
  static void addTo(
      Map<String, String> settings, SparkOptions options, Target target, JobName job, Config root) {
    if (job == JobName.TRAIN || (job == JobName.EVALUATE && trainsFolds(root))) {
      TRAFFIC.forEach(settings::putIfAbsent);
      new TrainingMemory(settings, options, target).add(root);
    }
  }

  /** A protocol that the job will refuse is not this one's to refuse. */
  private static boolean trainsFolds(Config root) {
    return !ProtocolConfig.FIXED_SPLIT.equals(root.getString("polyser.evaluate.protocol"));
  }
}
