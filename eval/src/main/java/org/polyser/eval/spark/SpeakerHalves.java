package org.polyser.eval.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.polyser.provenance.Fingerprint;

/**
 * Speakers of each language in two halves that share nobody: a linear model that reads the language
 * off an embedding learns it from the one and is asked about the other. Languages with one speaker
 * are in neither.
 *
 * @param train speakers to learn from
 * @param test speakers to ask about
 */
public record SpeakerHalves(Set<String> train, Set<String> test) {

  /** Copies the sets. */
  public SpeakerHalves {
    train = Set.copyOf(train);
    test = Set.copyOf(test);
  }

  /**
   * Deals the speakers out by turns, in the order of their hashes.
   *
   * @param speakers of each language; one of several languages counts for the first
   */
  public static SpeakerHalves of(Map<String, ? extends Collection<String>> speakers) {
    Set<String> train = new TreeSet<>();
    Set<String> test = new TreeSet<>();
    for (Collection<String> ofLanguage : new TreeMap<>(speakers).values()) {
      List<String> fresh = new ArrayList<>(new TreeSet<>(ofLanguage));
      fresh.removeIf(speaker -> train.contains(speaker) || test.contains(speaker));
      fresh.sort(Comparator.comparing(speaker -> Fingerprint.of(speaker).sha256()));
      for (int i = 0; i < fresh.size() && fresh.size() > 1; i++) {
        (i % 2 == 0 ? train : test).add(fresh.get(i));
      }
    }
    return new SpeakerHalves(train, test);
  }
}
