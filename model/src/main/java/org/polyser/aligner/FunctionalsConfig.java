package org.polyser.aligner;

import static org.polyser.config.Rule.require;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.List;
import org.polyser.functionals.FunctionalSet;
import org.polyser.functionals.FunctionalsNormalisation;

/**
 * What an aligner is told of a whole utterance: {@code polyser.train.aligner.functionals}.
 *
 * @param set which functionals
 * @param normalisation what they are set in relation to before the aligner sees them
 * @param hidden widths of the layers between them and the shared space; empty is a linear tower
 */
public record FunctionalsConfig(
    FunctionalSet set, FunctionalsNormalisation normalisation, List<Integer> hidden)
    implements Serializable {

  /** None. */
  public static final FunctionalsConfig NONE =
      new FunctionalsConfig(FunctionalSet.NONE, FunctionalsNormalisation.NONE, List.of());

  private static final String PATH = "polyser.train.aligner.functionals";

  /** Validates every value. */
  public FunctionalsConfig {
    hidden = List.copyOf(hidden);
    require(hidden.stream().allMatch(w -> w > 0), PATH + ".hidden", "must be > 0", hidden);
  }

  /**
   * Reads the section.
   *
   * @param root the whole configuration
   */
  static FunctionalsConfig from(Config root) {
    Config section = root.getConfig(PATH);
    return new FunctionalsConfig(
        FunctionalSet.of(section.getString("set"), PATH + ".set"),
        FunctionalsNormalisation.of(section.getString("normalisation"), PATH + ".normalisation"),
        section.getIntList("hidden"));
  }

  /** Number of functionals F. */
  public int width() {
    return set.width();
  }

  /**
   * How many of them must be kept with an utterance, because its own log-mel does not tell them.
   */
  public int keptWidth() {
    return normalisation == FunctionalsNormalisation.NONE ? 0 : width();
  }
}
