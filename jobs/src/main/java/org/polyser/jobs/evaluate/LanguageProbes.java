package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.report.LanguageProbe;
import org.polyser.eval.spark.LinearClassifier;
import org.polyser.eval.spark.SpeakerHalves;
import org.polyser.jobs.spark.Schemas;

/** Asks a linear model which language an embedding is of. */
final class LanguageProbes {

  private static final String ANSWER = "answer";

  private LanguageProbes() {}

  /**
   * Learns from half of the speakers of each language and asks about the others.
   *
   * @param embeddings of utterances in several languages
   * @param model what the report calls the model
   * @param fold of the protocol, or empty
   * @return nothing where fewer than two languages have two known speakers
   */
  static Optional<LanguageProbe> of(Dataset<Row> embeddings, String model, String fold) {
    Dataset<Row> vectors = Sides.sample(embeddings).cache();
    try {
      SpeakerHalves halves = SpeakerHalves.of(speakers(vectors));
      Dataset<Row> train = of(vectors, halves.train());
      if (train.select(Schemas.LANGUAGE).distinct().count() < 2) {
        return Optional.empty();
      }
      Dataset<Row> answers =
          LinearClassifier.fit(train, Schemas.UTTERANCE_ID, Schemas.LANGUAGE)
              .answer(of(vectors, halves.test()), ANSWER);
      return Optional.of(probe(counts(answers), model, fold));
    } finally {
      vectors.unpersist();
    }
  }

  private static Map<String, Set<String>> speakers(Dataset<Row> utterances) {
    Map<String, Set<String>> speakers = new TreeMap<>();
    utterances
        .where(col(Schemas.SPEAKER).isNotNull())
        .select(Schemas.LANGUAGE, Schemas.SPEAKER)
        .distinct()
        .collectAsList()
        .forEach(
            row ->
                speakers
                    .computeIfAbsent(row.getString(0), key -> new TreeSet<>())
                    .add(row.getString(1)));
    return speakers;
  }

  private static Dataset<Row> of(Dataset<Row> utterances, Set<String> speakers) {
    return utterances.where(col(Schemas.SPEAKER).isin(speakers.toArray()));
  }

  /** Answers by language. */
  private static Map<String, Map<String, Long>> counts(Dataset<Row> answers) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    answers
        .groupBy(Schemas.LANGUAGE, ANSWER)
        .count()
        .collectAsList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent(row.getString(0), key -> new TreeMap<>())
                    .put(row.getString(1), row.getLong(2)));
    return counts;
  }

  private static LanguageProbe probe(
      Map<String, Map<String, Long>> counts, String model, String fold) {
    double accuracy =
        counts.entrySet().stream()
            .mapToDouble(entry -> recall(entry.getKey(), entry.getValue()))
            .average()
            .orElseThrow();
    long asked =
        counts.values().stream()
            .flatMap(of -> of.values().stream())
            .mapToLong(Long::longValue)
            .sum();
    return new LanguageProbe(model, fold, counts.keySet().stream().toList(), asked, accuracy);
  }

  private static double recall(String language, Map<String, Long> answers) {
    double all = answers.values().stream().mapToLong(Long::longValue).sum();
    return answers.getOrDefault(language, 0L) / all;
  }
}
