package org.polyser.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.polyser.config.InvalidInputException;

/**
 * A folder that describes its recordings itself, at its top level, by
 *
 * <ul>
 *   <li>{@code manifest.jsonl}, which is read as it is, or
 *   <li>a table with a header, {@code .csv}, {@code .tsv} or {@code .jsonl}, that is named {@code
 *       metadata}, {@code labels} or {@code data} or is the only one. Columns are the manifest's
 *       fields or common aliases of them ({@code path file filename file_name audio → recording},
 *       {@code label → emotion}, {@code lang locale → language}, {@code id → utterance_id}, {@code
 *       speaker_id → speaker}, {@code transcript transcription sentence → text}, {@code start →
 *       start_seconds}, {@code duration → duration_seconds}); others are kept.
 * </ul>
 *
 * <p>A row without {@code utterance_id} gets {@code DATASET/} and its recording without extension,
 * one without {@code dataset} the folder's name; a speaker without {@code /} gets {@code DATASET/};
 * {@code language} is required. Emotions are put in lower case and nouns become adjectives ({@code
 * anger → angry}, {@code conf/datasets/generic.conf} has all). The optional {@code corpus.conf}
 * beside the table (HOCON) can give {@code dataset} and {@code language} for rows that have none,
 * and more {@code emotions { CODE = WORD }} and {@code columns { COLUMN = FIELD }}.
 */
public final class GenericReader implements CorpusReader {

  private static final String MANIFEST = "manifest.jsonl";
  private static final List<String> PREFERRED = List.of("metadata", "labels", "data");
  private static final String TABLE = "[^/]+\\.(?i:csv|tsv|jsonl)";

  /** The reader's own name; its utterances are of the dataset that the folder names. */
  @Override
  public String dataset() {
    return "generic";
  }

  @Override
  public boolean recognises(CorpusFiles corpus) {
    return table(corpus).isPresent();
  }

  @Override
  public List<Utterance> read(CorpusFiles corpus) {
    String table = table(corpus).orElseThrow(() -> noTable(corpus));
    if (table.equals(MANIFEST)) {
      return manifest(corpus);
    }
    GenericSettings settings = GenericSettings.of(corpus);
    return Table.read(corpus, table).stream()
        .map(row -> GenericRow.utterance(row, settings))
        .toList();
  }

  private static Optional<String> table(CorpusFiles corpus) {
    if (corpus.files().contains(MANIFEST)) {
      return Optional.of(MANIFEST);
    }
    List<String> tables = corpus.files().stream().filter(path -> path.matches(TABLE)).toList();
    Stream<String> preferred =
        PREFERRED.stream().flatMap(name -> tables.stream().filter(isNamed(name)));
    Stream<String> only = tables.stream().filter(path -> tables.size() == 1);
    return Stream.concat(preferred, only).findFirst();
  }

  private static Predicate<String> isNamed(String name) {
    return path -> new RecordingPath(path).stem().equalsIgnoreCase(name);
  }

  private static InvalidInputException noTable(CorpusFiles corpus) {
    return new InvalidInputException(
        corpus.name()
            + ": must have manifest.jsonl, one table (csv, tsv, jsonl) or one named metadata, labels"
            + " or data, got none");
  }

  private static List<Utterance> manifest(CorpusFiles corpus) {
    StringReader text = new StringReader(Table.text(corpus, MANIFEST));
    try (BufferedReader reader = new BufferedReader(text)) {
      return Manifest.read(reader, MANIFEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
