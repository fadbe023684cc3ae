package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import java.util.Map;
import java.util.TreeMap;
import org.polyser.aligner.AlignerConfig;
import org.polyser.training.TrainingConfig;
import org.polyser.training.memory.MemoryBudget;
import org.polyser.training.memory.ProcessLimits;

/**
 * Gives the processes that train the native memory that their configuration needs, where the user
 * gave no number: an overhead beside the heap, and limits at which they collect, so that arrays
 * that nobody holds do not add up until a cluster kills the process.
 */
final class TrainingMemory {

  /** Features and text encoders are read by the job alone: there are none wider in use. */
  private static final int WIDEST_FEATURES = 128;

  private static final int WIDEST_TEXT = 1024;

  /** Frames of Whisper's largest encoders; none wider is known to take log-mel. */
  private static final int WIDEST_FRAMES = 1280;

  /** That part of the overhead is left for one more minibatch. */
  private static final int SPARED = 8;

  private final Map<String, String> settings;
  private final Map<String, String> effective;

  /**
   * @param settings that are added to
   * @param options the user's own, which win over settings
   */
  TrainingMemory(Map<String, String> settings, SparkOptions options, Target target) {
    this.settings = settings;
    this.effective = new TreeMap<>(settings);
    effective.putAll(options.properties());
    effective.put("spark.master", target.master());
  }

  /**
   * @param root the whole configuration
   */
  void add(Config root) {
    MemoryBudget budget = MemoryBudget.of(widest(root), TrainingConfig.from(root), effective);
    String role = budget.trainers().role();
    setOnce(role + ".memoryOverhead", budget.sensibleOverhead());
    ProcessLimits limits = ProcessLimits.of(role, effective);
    addOption(role, ProcessLimits.MAX_BYTES, limits.overhead());
    addOption(role, ProcessLimits.MAX_PHYSICAL_BYTES, 0);
    long spared = limits.overhead() / SPARED;
    addOption(role, ProcessLimits.MAX_RESIDENT, limits.heap() + limits.overhead() - spared);
  }

  private static AlignerConfig widest(Config root) {
    if (root.getString("polyser.train.speech-encoder").isEmpty()) {
      return AlignerConfig.from(root, WIDEST_FEATURES, WIDEST_TEXT);
    }
    int heads = Math.max(1, root.getInt("polyser.train.aligner.attention-heads"));
    int divisible = -Math.floorDiv(-WIDEST_FRAMES, heads) * heads;
    return AlignerConfig.ofEncoderFrames(root, divisible, WIDEST_TEXT);
  }

  private void setOnce(String key, String value) {
    if (effective.putIfAbsent(key, value) == null) {
      settings.put(key, value);
    }
  }

  private void addOption(String role, String property, long bytes) {
    String key = role + ".extraJavaOptions";
    if (!effective.getOrDefault(key, "").contains("-D" + property + "=")) {
      settings.merge(key, "-D" + property + "=" + bytes, (own, added) -> added + " " + own);
    }
  }
}
