package org.polyser.jobs.featurize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polyser.config.InvalidInputException;
import org.polyser.corpus.Utterance;

/** The rule of manifests that a job cannot do without. */
final class UniqueIds {

  private UniqueIds() {}

  static void require(List<Utterance> utterances) {
    Set<String> ids = new HashSet<>();
    for (Utterance utterance : utterances) {
      if (!ids.add(utterance.utteranceId())) {
        throw new InvalidInputException(
            "utterance_id must be unique over all manifests, got "
                + utterance.utteranceId()
                + " twice");
      }
    }
  }
}
