package org.polyser.eval.report;

import com.typesafe.config.Config;
import org.polyser.config.Rule;
import org.polyser.eval.projection.Neighbourhood;

/**
 * How much the page shows beyond the rows: section {@code polyser.evaluate.page}.
 *
 * @param hardest number of hardest utterances, 0 for none
 * @param mapUtterances number of utterances on the embedding map, 0 for no map
 * @param seed of the sample on the map, and of UMAP
 */
public record PageConfig(int hardest, int mapUtterances, long seed) {

  private static final String SECTION = "polyser.evaluate.page";
  private static final int MOST_HARDEST = 1000;

  /** Checks the rules. */
  public PageConfig {
    requireUpTo(MOST_HARDEST, "hardest", hardest);
    requireUpTo(Neighbourhood.MAX_VECTORS, "map-utterances", mapUtterances);
  }

  /**
   * Reads the section.
   *
   * @param root the whole configuration, with the defaults
   * @return the section as a record
   */
  public static PageConfig from(Config root) {
    Config section = root.getConfig(SECTION);
    return new PageConfig(
        section.getInt("hardest"), section.getInt("map-utterances"), section.getLong("seed"));
  }

  /** The same where several models share the marks on the map out among them. */
  public PageConfig shared(int models) {
    return new PageConfig(hardest, mapUtterances / models, seed);
  }

  private static void requireUpTo(int most, String key, int value) {
    Rule.require(
        value >= 0 && value <= most, SECTION + "." + key, "must be >= 0 and <= " + most, value);
  }
}
