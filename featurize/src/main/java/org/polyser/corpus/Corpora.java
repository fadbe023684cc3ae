package org.polyser.corpus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polyser.config.InvalidInputException;

/** All corpora that can be read. */
public final class Corpora {

  private Corpora() {}

  /** A reader for each, the generic one last. */
  public static List<CorpusReader> all() {
    return List.of(
        new EmodbReader(),
        new EmovoReader(),
        new RavdessReader(),
        new UrduReader(),
        new NemoReader(),
        new GenericReader());
  }

  /**
   * The reader of a dataset.
   *
   * @throws InvalidInputException if there is none
   */
  public static CorpusReader named(String dataset) {
    return all().stream()
        .filter(reader -> reader.dataset().equals(dataset))
        .findFirst()
        .orElseThrow(() -> unknown(dataset));
  }

  /** The first reader that recognises a folder. */
  public static Optional<CorpusReader> recognising(CorpusFiles corpus) {
    return all().stream().filter(reader -> reader.recognises(corpus)).findFirst();
  }

  private static InvalidInputException unknown(String dataset) {
    String known = all().stream().map(CorpusReader::dataset).collect(Collectors.joining(", "));
    return new InvalidInputException("corpus must be one of " + known + ", got " + dataset);
  }
}
