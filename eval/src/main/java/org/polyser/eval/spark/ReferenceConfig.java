package org.polyser.eval.spark;

import com.typesafe.config.Config;
import java.util.List;
import org.polyser.config.Word;

/**
 * What a model is held against: keys of {@code polyser.evaluate}.
 *
 * @param baselines simple models on the same split
 * @param probes what is read off the embeddings
 */
public record ReferenceConfig(List<Baseline> baselines, List<Probe> probes) {

  private static final String SECTION = "polyser.evaluate";

  /** A simple model. */
  public enum Baseline {
    MAJORITY,
    LOGISTIC_REGRESSION,
    LINEAR_PROBE;

    /** The word in configuration and reports. */
    public String word() {
      return Word.of(this);
    }
  }

  /** What a linear model is asked. */
  public enum Probe {
    LANGUAGE
  }

  /** Copies the lists. */
  public ReferenceConfig {
    baselines = List.copyOf(baselines);
    probes = List.copyOf(probes);
  }

  /**
   * Reads the keys.
   *
   * @param root the whole configuration, with the defaults
   */
  public static ReferenceConfig from(Config root) {
    return new ReferenceConfig(
        all(root, "baselines", Baseline.values()), all(root, "probes", Probe.values()));
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return baselines.isEmpty() && probes.isEmpty();
  }

  private static <E extends Enum<E>> List<E> all(Config root, String key, E[] known) {
    return root.getStringList(SECTION + "." + key).stream()
        .map(word -> Word.constant(known, word, SECTION + "." + key))
        .distinct()
        .toList();
  }
}
