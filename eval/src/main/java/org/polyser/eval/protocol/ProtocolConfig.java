package org.polyser.eval.protocol;

import com.typesafe.config.Config;
import java.util.HashSet;
import java.util.List;
import org.polyser.config.Rule;
import org.polyser.eval.protocol.UtteranceChoice.Field;

/**
 * Which protocol tests, and by how many models: keys of {@code polyser.evaluate}.
 *
 * @param protocol its name
 * @param folds of the protocol {@code speaker-independent}
 * @param foldSeed of the order in which that protocol deals speakers out
 * @param emobox folder of the folds that EmoBox published, needed by the protocol of that name
 * @param seeds of the trainings, one model of each fold for each; empty: the recipe's own seed
 */
public record ProtocolConfig(
    String protocol, int folds, long foldSeed, String emobox, List<Long> seeds) {

  /** One model, tested as it is. */
  public static final String FIXED_SPLIT = "fixed-split";

  /** The names of all. */
  public static final List<String> NAMES =
      List.of(
          FIXED_SPLIT,
          "leave-one-language-out",
          "leave-one-corpus-out",
          "speaker-independent",
          "cross-corpus",
          "emobox");

  private static final String SECTION = "polyser.evaluate";

  /** Checks the rules. */
  public ProtocolConfig {
    seeds = List.copyOf(seeds);
    Rule.require(
        NAMES.contains(protocol),
        SECTION + ".protocol",
        "must be one of " + String.join(", ", NAMES),
        protocol);
    Rule.require(folds > 1, SECTION + ".folds", "must be > 1", folds);
    Rule.require(
        !protocol.equals("emobox") || !emobox.isEmpty(),
        SECTION + ".emobox",
        "must be given where protocol is emobox",
        "nothing");
    Rule.require(
        new HashSet<>(seeds).size() == seeds.size(), SECTION + ".seeds", "must differ", seeds);
    Rule.require(
        seeds.isEmpty() || !protocol.equals(FIXED_SPLIT),
        SECTION + ".seeds",
        "must be empty where protocol is " + FIXED_SPLIT + ", which trains nothing",
        seeds);
  }

  /**
   * Reads the keys.
   *
   * @param root the whole configuration, with the defaults
   */
  public static ProtocolConfig from(Config root) {
    Config section = root.getConfig(SECTION);
    return new ProtocolConfig(
        section.getString("protocol"),
        section.getInt("folds"),
        section.getLong("fold-seed"),
        section.getString("emobox"),
        section.getLongList("seeds"));
  }

  /** Whether models are trained. */
  public boolean trains() {
    return !protocol.equals(FIXED_SPLIT);
  }

  /**
   * The protocol that trains.
   *
   * @param published the folds that EmoBox published; asked for by that protocol alone
   */
  public FoldedProtocol folded(PublishedFolds published) {
    return switch (protocol) {
      case "leave-one-language-out" -> new FoldedProtocol.LeaveOneOut(protocol, Field.LANGUAGE);
      case "leave-one-corpus-out" -> new FoldedProtocol.LeaveOneOut(protocol, Field.DATASET);
      case "speaker-independent" -> new FoldedProtocol.SpeakerIndependent(folds, foldSeed);
      case "cross-corpus" -> new FoldedProtocol.CrossCorpus();
      case "emobox" -> new FoldedProtocol.EmoBox(published.read(emobox));
      default -> throw new IllegalStateException(protocol + " has no folds");
    };
  }

  /** Where the published folds come from. */
  @FunctionalInterface
  public interface PublishedFolds {

    /** Reads a folder of them. */
    List<EmoBoxFold> read(String folder);
  }
}
