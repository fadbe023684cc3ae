package org.polyser.jobs.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polyser.eval.protocol.ContaminationLedger;
import org.polyser.eval.protocol.ContaminationLedger.Verdict;
import org.polyser.eval.protocol.Traces;
import org.polyser.jobs.spark.SeenFacts;
import org.polyser.store.StoredAligner;
import scala.Tuple2;

/**
 * What one model had seen of each test set.
 *
 * @param names by names
 * @param traces by content, of each dataset and language; empty if the model does not say
 * @param labels the candidates
 */
record TestSetLedger(
    ContaminationLedger names, Map<Tuple2<String, String>, Traces> traces, List<String> labels) {

  static TestSetLedger of(
      StoredAligner aligner, Map<Tuple2<String, String>, Traces> traces, List<String> labels) {
    return new TestSetLedger(
        new ContaminationLedger(SeenFacts.read(aligner.provenance())), traces, labels);
  }

  Verdict verdict(String dataset, String language, TestSetCounts counts) {
    return traces(dataset, language)
        .map(found -> names.verdict(dataset, language, speakers(counts), labels, found))
        .orElseGet(() -> names.verdict(dataset, language, speakers(counts), labels));
  }

  /** Hashes of the speakers of a test set that the model had heard. */
  Set<String> seenSpeakers(String dataset, String language, TestSetCounts counts) {
    return names.seenSpeakers(
        speakers(counts), traces(dataset, language).map(Traces::speakerHashes).orElse(Set.of()));
  }

  private Optional<Traces> traces(String dataset, String language) {
    return Optional.ofNullable(traces.get(new Tuple2<>(dataset, language)));
  }

  private static Set<String> speakers(TestSetCounts counts) {
    return new HashSet<>(SeenFacts.hashes(counts.confusion().speakers().keySet()));
  }
}
