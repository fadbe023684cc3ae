package org.polyser.corpus;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;

/**
 * What a folder says of itself in {@code corpus.conf}.
 *
 * @param dataset name of the dataset where a row has none
 * @param language of rows that have none, or {@code null}
 * @param emotions from the folder's codes to our words, beside those of {@code generic.conf}
 * @param columns names of the table's columns
 */
record GenericSettings(
    String dataset, String language, Map<String, String> emotions, Columns columns) {

  static final String FILE = "corpus.conf";

  private static final Set<String> KEYS = Set.of("dataset", "language", "emotions", "columns");

  static GenericSettings of(CorpusFiles corpus) {
    boolean given = corpus.files().contains(FILE);
    try {
      Config file = ConfigFactory.parseString(given ? Table.text(corpus, FILE) : "");
      return of(file, corpus.name());
    } catch (ConfigException e) {
      throw new InvalidInputException(FILE + ": " + e.getMessage());
    }
  }

  /** Our word for a code, or the code in lower case where there is none. */
  String emotion(String code) {
    String word = code.toLowerCase(Locale.ROOT);
    return emotions.getOrDefault(code, emotions.getOrDefault(word, word));
  }

  private static GenericSettings of(Config file, String folder) {
    for (String key : file.root().keySet()) {
      Rule.require(
          KEYS.contains(key),
          FILE + ": key",
          "must be dataset, language, emotions or columns",
          key);
    }
    Map<String, String> emotions = new TreeMap<>(DatasetDescription.named("generic").emotions());
    emotions.putAll(words(file, "emotions"));
    Map<String, String> columns = words(file, "columns");
    columns.forEach(GenericSettings::requireField);
    return new GenericSettings(
        file.hasPath("dataset") ? file.getString("dataset") : folder,
        file.hasPath("language") ? file.getString("language") : null,
        emotions,
        new Columns(columns));
  }

  private static Map<String, String> words(Config file, String key) {
    return file.hasPath(key) ? DatasetDescription.words(file.getObject(key)) : Map.of();
  }

  private static void requireField(String column, String field) {
    boolean known = FieldNames.ALL.contains(field);
    Rule.require(known, FILE + ": columns." + column, "must be a field of the manifest", field);
  }
}
