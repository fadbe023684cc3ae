package org.polyser.eval.protocol;

import static org.polyser.eval.protocol.UtteranceChoice.only;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.protocol.UtteranceChoice.Field;

/**
 * Utterances by dataset and name, the last part of their id, which is that of the recording without
 * extension.
 */
record EmoBoxMatch(Map<List<String>, String> ids) {

  static EmoBoxMatch of(Collection<UtteranceFacts> utterances) {
    Map<List<String>, String> ids = new TreeMap<>(EmoBoxMatch::compare);
    for (UtteranceFacts facts : utterances) {
      String name = facts.id().substring(facts.id().lastIndexOf('/') + 1);
      String other = ids.put(List.of(facts.dataset(), name), facts.id());
      if (other != null && !other.equals(facts.id())) {
        throw new InvalidInputException(
            "protocol emobox: names of recordings must be unique in a dataset, got %s and %s"
                .formatted(other, facts.id()));
      }
    }
    return new EmoBoxMatch(ids);
  }

  private static int compare(List<String> a, List<String> b) {
    int datasets = a.get(0).compareTo(b.get(0));
    return datasets != 0 ? datasets : a.get(1).compareTo(b.get(1));
  }

  Fold fold(EmoBoxFold published) {
    Set<String> train = ids(published, published.train());
    Set<String> test = ids(published, published.test());
    if (train.isEmpty() || test.isEmpty()) {
      throw new InvalidInputException(
          "protocol emobox: the utterances of %s must be those that are published, got none of fold %d"
              .formatted(published.dataset(), published.number()));
    }
    return new Fold(
        published.dataset() + "-" + published.number(),
        only(Field.UTTERANCE, train),
        only(Field.UTTERANCE, test));
  }

  private Set<String> ids(EmoBoxFold published, Set<String> names) {
    Set<String> found = new TreeSet<>();
    for (String name : names) {
      String id = ids.get(List.of(published.dataset(), name));
      if (id != null) {
        found.add(id);
      }
    }
    return found;
  }
}
