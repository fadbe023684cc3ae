package org.polyser.corpus;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * nEMO: {@code samples/EB0_anger_1.wav} is speaker EB0, emotion anger, sentence 1. Its {@code
 * data.tsv} adds the text, the {@code sex} and the {@code age}; rows without a recording are left
 * out, recordings without a row lack these.
 */
public final class NemoReader implements CorpusReader {

  private static final String TABLE = "data.tsv";

  private final NamedRecordings recordings =
      new NamedRecordings(
          "nemo", "(?:samples/)?(?<stem>(?<speaker>[A-Z]{2}\\d)_(?<emotion>[a-z]+)_\\d+)");

  @Override
  public String dataset() {
    return "nemo";
  }

  @Override
  public boolean recognises(CorpusFiles corpus) {
    return recordings.prevailIn(corpus);
  }

  @Override
  public List<Utterance> read(CorpusFiles corpus) {
    Map<String, TableRow> rows = rows(corpus);
    return recordings.read(corpus, (utterance, name) -> describe(utterance, name, rows));
  }

  private static void describe(
      UtteranceBuilder utterance, Matcher name, Map<String, TableRow> rows) {
    TableRow row = rows.get(name.group("stem"));
    if (row != null) {
      utterance
          .text(row.required("raw_text"))
          .extra("sex", row.required("gender"))
          .extra("age", row.required("age"));
    }
  }

  private static Map<String, TableRow> rows(CorpusFiles corpus) {
    if (!corpus.files().contains(TABLE)) {
      return Map.of();
    }
    return Table.read(corpus, TABLE).stream()
        .collect(Collectors.toMap(NemoReader::stem, Function.identity(), (first, again) -> first));
  }

  private static String stem(TableRow row) {
    return new RecordingPath(row.required("file_id")).stem();
  }
}
