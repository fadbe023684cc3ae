package org.polyser.jobs.synthesize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.polyser.config.InvalidInputException;
import org.polyser.synthesis.Product.Recorded;
import org.polyser.synthesis.engine.SpeechRequest;

/**
 * What is in a corpus or a shard of it.
 *
 * @param cells by language and emotion, as {@code de/sad}
 * @param rejected number of utterances that could not be made
 */
record CorpusStatistics(Map<String, CellStatistics> cells, long rejected) {

  static final CorpusStatistics EMPTY = new CorpusStatistics(Map.of(), 0);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static String cell(String language, String emotion) {
    return language + "/" + emotion;
  }

  static CorpusStatistics of(Recorded product) {
    SpeechRequest request = product.utterance().request();
    return new CorpusStatistics(
        Map.of(cell(request.language(), request.emotion()), CellStatistics.of(product)), 0);
  }

  static CorpusStatistics oneRejected() {
    return new CorpusStatistics(Map.of(), 1);
  }

  CorpusStatistics plus(CorpusStatistics other) {
    Map<String, CellStatistics> sum = new TreeMap<>(cells);
    other.cells.forEach((name, cell) -> sum.merge(name, cell, CellStatistics::plus));
    return new CorpusStatistics(sum, rejected + other.rejected);
  }

  /** All cells together of which the name passes. */
  CellStatistics total(Predicate<String> names) {
    return cells.entrySet().stream()
        .filter(entry -> names.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(CellStatistics.EMPTY, CellStatistics::plus);
  }

  CellStatistics ofLanguage(String language) {
    return total(name -> name.startsWith(language + "/"));
  }

  CellStatistics ofEmotion(String emotion) {
    return total(name -> name.endsWith("/" + emotion));
  }

  CellStatistics all() {
    return total(name -> true);
  }

  /** Fraction of what was planned that could not be made. */
  double rejectedFraction() {
    return (double) rejected / Math.max(1, rejected + all().recordings());
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static CorpusStatistics parse(String json, String where) {
    try {
      return JSON.readValue(json, CorpusStatistics.class);
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(where + " must hold statistics of a shard");
    }
  }
}
