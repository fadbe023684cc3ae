package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;

class GenericReaderTest {

  @TempDir Path parent;

  private final GenericReader reader = new GenericReader();
  private Folder folder;

  @BeforeEach
  void makeFolder() {
    folder = new Folder(parent.resolve("calls")).withFiles("a/1.wav");
  }

  @Test
  void readsAManifestAsItIs() {
    Utterance utterance = Utterance.builder("x/1", "x", "de", "a/1.wav").emotion("sad").build();
    folder.withFile("manifest.jsonl", Manifest.toLine(utterance) + "\n").withFiles("data.csv");
    assertEquals(List.of(utterance), read());
  }

  @Test
  void readsCsvWithAliasesAndKeepsOtherColumns() {
    folder.withFile(
        "metadata.csv",
        """
        Path,label,lang,speaker_id,transcript,age,note
        a/1.wav,Anger,de,s1,"Ja, ""gut"" so",23,
        a/2.wav,Disappointed,de,,,,x
        """);
    assertEquals(
        List.of(
            Utterance.builder("calls/a/1", "calls", "de", "a/1.wav")
                .emotion("angry")
                .speaker("calls/s1")
                .text("Ja, \"gut\" so")
                .extra("age", "23")
                .build(),
            Utterance.builder("calls/a/2", "calls", "de", "a/2.wav")
                .emotion("disappointed")
                .extra("note", "x")
                .build()),
        read());
  }

  @Test
  void readsTsvWithOurOwnFields() {
    folder.withFile(
        "list.tsv",
        """
        utterance_id\tdataset\tlanguage\trecording\tchannel\tstart_seconds\tduration_seconds\tsplit
        u1\td\tit\ta/1.wav\t1\t0.5\t2\ttest
        """);
    assertEquals(
        List.of(
            Utterance.builder("u1", "d", "it", "a/1.wav")
                .channel(1)
                .startSeconds(0.5)
                .durationSeconds(2.0)
                .split("test")
                .build()),
        read());
  }

  @Test
  void readsJsonLinesWithAliases() {
    folder.withFile(
        "metadata.jsonl", "{\"file_name\":\"a/1.wav\",\"lang\":\"pl\",\"label\":\"joy\"}\n");
    assertEquals(
        List.of(Utterance.builder("calls/a/1", "calls", "pl", "a/1.wav").emotion("happy").build()),
        read());
  }

  @Test
  void prefersAFieldsOwnColumnToAnAlias() {
    folder.withFile("data.csv", "sentence,text,file,language\ns07,Hallo,a/1.wav,de\n");
    Utterance utterance = read().get(0);
    assertEquals("Hallo", utterance.text());
    assertEquals("s07", utterance.extra().get("sentence"));
  }

  @Test
  void takesDefaultsAndNamesFromCorpusConf() {
    folder
        .withFile("data.csv", "wav_id,mood,text\na/1.wav,W,\"12\"\n")
        .withFile(
            "corpus.conf",
            "dataset = radio, language = fa, emotions { W = angry },"
                + " columns { wav_id = recording, mood = emotion }");
    assertEquals(
        List.of(
            Utterance.builder("radio/a/1", "radio", "fa", "a/1.wav")
                .emotion("angry")
                .text("12")
                .build()),
        read());
  }

  @Test
  void recognisesOneTableOrAKnownName() {
    assertFalse(reader.recognises(folder.files()));
    assertTrue(reader.recognises(folder.withFiles("one.csv").files()));
    assertFalse(reader.recognises(folder.withFiles("two.tsv").files()));
    assertTrue(reader.recognises(folder.withFiles("labels.tsv").files()));
  }

  @Test
  void refusesRowsNamingFileLineRuleAndValue() {
    refuses(
        "data.csv:3: utterance calls/2: language must be a BCP-47 tag such as de or pt-BR, got null",
        "path,language\n1.wav,de\n2.wav,\n");
    refuses(
        "data.csv:2: start_seconds must be a number of seconds, got \"soon\"",
        "path,language,start\n1.wav,de,soon\n");
    refuses(
        "data.csv:2: utterance calls/1: emotion must be a lower-case English adjective such as"
            + " angry, got very sad",
        "path,language,label\n1.wav,de,very sad\n");
    refuses(
        "data.csv:2: recording must be given, got columns sound, language",
        "sound,language\n1.wav,de\n");
    refuses("data.csv:2: must have 2 columns as the header, got 3", "path,language\n1.wav,de,x");
  }

  @Test
  void leavesOutAColumnWithoutName() {
    folder.withFile("data.csv", "\uFEFF,path,language\r\n0,a/1.wav,de");
    assertEquals(List.of(Utterance.builder("calls/a/1", "calls", "de", "a/1.wav").build()), read());
  }

  @Test
  void readsNothingFromATableWithoutRows() {
    assertEquals(List.of(), new GenericReader().read(folder.withFile("data.csv", "").files()));
  }

  @Test
  void refusesATableInAnotherEncoding() throws IOException {
    byte[] latin = "path,text\n1.wav,Bär\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.path().resolve("data.csv"), latin);
    assertRefused("data.csv: must be UTF-8, got Input length = 1");
  }

  @Test
  void refusesATableThatIsNone() {
    refuses("data.csv: columns must have distinct names, got path twice", "path,path\n1,2\n");
    refuses(
        "data.csv: must be a table with a header, got Invalid char between encapsulated token and"
            + " delimiter at line: 2, position: 18",
        "path,language\n\"a\"b,de\n");
  }

  @Test
  void refusesUnknownSettings() {
    folder.withFile("data.csv", "path\n1.wav\n");
    folder.withFile("corpus.conf", "lang = de");
    assertRefused("corpus.conf: key must be dataset, language, emotions or columns, got lang");
    folder.withFile("corpus.conf", "columns { a = sound }");
    assertRefused("corpus.conf: columns.a must be a field of the manifest, got sound");
  }

  @Test
  void refusesAFolderWithoutTable() {
    assertRefused(
        "calls: must have manifest.jsonl, one table (csv, tsv, jsonl) or one named metadata, labels"
            + " or data, got none");
  }

  private List<Utterance> read() {
    return reader.read(folder.files());
  }

  private void refuses(String message, String table) {
    folder.withFile("data.csv", table);
    assertRefused(message);
  }

  private void assertRefused(String message) {
    assertEquals(message, assertThrows(InvalidInputException.class, this::read).getMessage());
  }
}
