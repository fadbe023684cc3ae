package org.polyser.eval.protocol;

import java.io.Serializable;
import java.util.Set;

/**
 * What of a test set was found among the recordings that a model was trained on, whatever the names
 * of its dataset and speakers.
 *
 * @param tested utterances of the test set
 * @param recordings those that are copies of recordings that were trained on
 * @param texts those whose text was spoken in a recording that was trained on
 * @param speakerHashes hashes of the speakers of the copies
 */
public record Traces(long tested, long recordings, long texts, Set<String> speakerHashes)
    implements Serializable {

  /** Copies the speakers. */
  public Traces {
    speakerHashes = Set.copyOf(speakerHashes);
  }

  /** Whether at least half of the test set are copies: it is the same dataset under any name. */
  boolean isDataset() {
    return recordings > 0 && 2 * recordings >= tested;
  }
}
