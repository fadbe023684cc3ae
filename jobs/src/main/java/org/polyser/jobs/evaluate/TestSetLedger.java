package org.polyser.jobs.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    Set<String> speakers = new HashSet<>(SeenFacts.hashes(counts.confusion().speakers().keySet()));
    Traces found = traces.get(new Tuple2<>(dataset, language));
    return found == null
        ? names.verdict(dataset, language, speakers, labels)
        : names.verdict(dataset, language, speakers, labels, found);
  }
}
