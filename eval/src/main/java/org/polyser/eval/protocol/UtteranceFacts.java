package org.polyser.eval.protocol;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a protocol may know of an utterance: nothing of its emotion.
 *
 * @param id of the utterance
 * @param dataset name of the dataset
 * @param language BCP-47 tag
 * @param speaker or {@code null} where unknown
 */
public record UtteranceFacts(String id, String dataset, String language, String speaker)
    implements Serializable {

  /** Requires all but the speaker. */
  public UtteranceFacts {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(language, "language");
  }
}
