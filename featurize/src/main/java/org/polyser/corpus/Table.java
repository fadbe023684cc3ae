package org.polyser.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.polyser.config.InvalidInputException;

/**
 * Tables in UTF-8 that corpora bring along: CSV with a header (RFC 4180), TSV with a header (quotes
 * are characters like any other) and JSON lines. The number of a row that spans lines is that of
 * its last line.
 */
final class Table {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .build();

  private static final CSVFormat TSV = CSV.builder().setDelimiter('\t').setQuote(null).build();

  private Table() {}

  static List<TableRow> read(CorpusFiles corpus, String path) {
    String text = text(corpus, path);
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl")) {
      return jsonLines(text, path);
    }
    return separated(text, path, name.endsWith(".tsv") ? TSV : CSV);
  }

  static String text(CorpusFiles corpus, String path) {
    try (InputStream stream = corpus.open(path)) {
      ByteBuffer bytes = ByteBuffer.wrap(stream.readAllBytes());
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Manifest.withoutByteOrderMark(text);
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(path + ": must be UTF-8, got " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TableRow> jsonLines(String text, String path) {
    List<TableRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        rows.add(jsonRow(line, path + ":" + number));
      }
    }
    return rows;
  }

  private static TableRow jsonRow(String line, String where) {
    ObjectNode object = Json.object(line, where);
    Map<String, String> values = new LinkedHashMap<>();
    object.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .forEach(entry -> values.put(entry.getKey().strip(), Json.text(entry.getValue()).strip()));
    return new TableRow(where, values);
  }

  private static List<TableRow> separated(String text, String path, CSVFormat format) {
    List<TableRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<String> header = parser.getHeaderNames().stream().map(String::strip).toList();
      requireDistinct(header, path);
      for (CSVRecord row : parser) {
        rows.add(row(row, header, path + ":" + parser.getCurrentLineNumber()));
      }
    } catch (IOException e) {
      throw noTable(path, e);
    } catch (UncheckedIOException e) {
      throw noTable(path, e.getCause());
    }
    return rows;
  }

  private static InvalidInputException noTable(String path, IOException e) {
    return new InvalidInputException(
        path + ": must be a table with a header, got " + e.getMessage());
  }

  private static void requireDistinct(List<String> header, String path) {
    Set<String> distinct = new HashSet<>();
    for (String column : header) {
      if (!column.isEmpty() && !distinct.add(column)) {
        throw new InvalidInputException(
            path + ": columns must have distinct names, got " + column + " twice");
      }
    }
  }

  /** A column without a name, such as the row numbers that some tools write, is left out. */
  private static TableRow row(CSVRecord row, List<String> header, String where) {
    if (row.size() != header.size()) {
      throw new InvalidInputException(
          where + ": must have " + header.size() + " columns as the header, got " + row.size());
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      values.put(header.get(i), row.get(i));
    }
    values.remove("");
    return new TableRow(where, values);
  }
}
