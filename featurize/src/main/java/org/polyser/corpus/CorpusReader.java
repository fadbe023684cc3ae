package org.polyser.corpus;

import java.util.List;

/**
 * Reads a corpus in its own layout. A new corpus is one more reader here and one {@code
 * conf/datasets/NAME.conf}.
 */
public sealed interface CorpusReader
    permits EmodbReader, EmovoReader, RavdessReader, UrduReader, NemoReader, GenericReader {

  /** Name of the dataset, by which the reader can be asked for. */
  String dataset();

  /** Whether a folder has the corpus's layout and names; the extensions of files do not matter. */
  boolean recognises(CorpusFiles corpus);

  /**
   * Reads all utterances, in the order of their recordings' paths or of the corpus's own table.
   *
   * @return with recordings relative to the corpus folder
   * @throws org.polyser.config.InvalidInputException naming file, rule and value
   */
  List<Utterance> read(CorpusFiles corpus);
}
