package org.polyser.eval.protocol;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polyser.provenance.Fingerprint;

/**
 * The order in which speakers are dealt out: dataset by dataset, inside one by the hash of seed and
 * name. A speaker of several datasets comes once, with the first of them.
 *
 * @param seed another one, another order
 */
record SpeakerDeal(long seed) {

  List<String> of(Collection<UtteranceFacts> utterances) {
    TreeMap<String, String> datasets = new TreeMap<>();
    utterances.stream()
        .filter(facts -> facts.speaker() != null)
        .forEach(facts -> datasets.merge(facts.speaker(), facts.dataset(), SpeakerDeal::first));
    return datasets.entrySet().stream()
        .sorted(
            Map.Entry.<String, String>comparingByValue()
                .thenComparing(Comparator.comparing(entry -> hash(entry.getKey()))))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String first(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private String hash(String speaker) {
    return Fingerprint.of(seed + "\t" + speaker).sha256();
  }
}
