package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;

/** The corpora that tell all in the names of their recordings. */
class NamedCorporaTest {

  @TempDir Path path;

  @Test
  void readsEmodb() {
    folder("wav/16b10Ld.wav", "silb/16b10Ld.silb", "lablaut/16b10Ldxx.lablaut", "erkennung.txt");
    assertEquals(
        List.of(
            Utterance.builder("emodb/16b10Ld", "emodb", "de", "wav/16b10Ld.wav")
                .speaker("emodb/16")
                .emotion("bored")
                .extra("sentence", "b10")
                .build()),
        read("emodb"));
  }

  @Test
  void readsEmovo() {
    folder("m3/sor-m3-n5.flac", "documents/emovo.pdf");
    assertEquals(
        List.of(
            Utterance.builder("emovo/sor-m3-n5", "emovo", "it", "m3/sor-m3-n5.flac")
                .speaker("emovo/m3")
                .emotion("surprised")
                .extra("sentence", "n5")
                .build()),
        read("emovo"));
  }

  @Test
  void readsRavdessWithoutItsSongs() {
    folder("Actor_07/03-01-02-02-01-01-07.opus", "Actor_07/03-02-02-02-01-01-07.opus");
    assertEquals(
        List.of(
            Utterance.builder(
                    "ravdess/03-01-02-02-01-01-07",
                    "ravdess",
                    "en",
                    "Actor_07/03-01-02-02-01-01-07.opus")
                .speaker("ravdess/07")
                .emotion("calm")
                .text("Kids are talking by the door.")
                .extra("intensity", "strong")
                .build()),
        read("ravdess"));
  }

  @Test
  void readsUrdu() {
    folder("Sad/SF11_F2_S042.m4a", "README.md");
    assertEquals(
        List.of(
            Utterance.builder("urdu/SF11_F2_S042", "urdu", "ur", "Sad/SF11_F2_S042.m4a")
                .speaker("urdu/SF11")
                .emotion("sad")
                .build()),
        read("urdu"));
  }

  @Test
  void readsNemoWithItsTable() {
    folder("samples/EB0_anger_1.mp3", "samples/WR0_fear_20.mp3");
    new Folder(path)
        .withFile(
            "data.tsv",
            """
            file_id\temotion\traw_text\tnormalized_text\tspeaker_id\tgender\tage
            ZZ0_anger_1.wav\tanger\tNie ma.\tnie ma\t    ZZ0\tmale\t40
            EB0_anger_1.wav\tanger\tOn rzekł: "Tak".\ton rzekł tak\t    EB0\tfemale\t23
            """);
    assertEquals(
        List.of(
            Utterance.builder("nemo/EB0_anger_1", "nemo", "pl", "samples/EB0_anger_1.mp3")
                .speaker("nemo/EB0")
                .emotion("angry")
                .text("On rzekł: \"Tak\".")
                .extra("sex", "female")
                .extra("age", "23")
                .build(),
            Utterance.builder("nemo/WR0_fear_20", "nemo", "pl", "samples/WR0_fear_20.mp3")
                .speaker("nemo/WR0")
                .emotion("fearful")
                .build()),
        read("nemo"));
  }

  @Test
  void readsNemoWithoutItsTable() {
    folder("samples/EB0_neutral_1.WAV");
    assertEquals("neutral", read("nemo").get(0).emotion());
  }

  @Test
  void refusesACodeThatIsNotInTheLabelMap() {
    folder("Actor_07/03-01-09-02-01-01-07.wav");
    var refusal = assertThrows(InvalidInputException.class, () -> read("ravdess"));
    assertEquals(
        "ravdess: emotion code of Actor_07/03-01-09-02-01-01-07.wav must be one of"
            + " 01, 02, 03, 04, 05, 06, 07, 08, got 09",
        refusal.getMessage());
  }

  @Test
  void doesNotRecogniseAFolderOfCorpora() {
    CorpusFiles corpora =
        folder("emodb/wav/16b10Ld.wav", "ravdess/Actor_07/03-01-02-02-01-01-07.wav");
    assertFalse(Corpora.recognising(corpora).isPresent());
  }

  @Test
  void doesNotRecogniseAFewNamesAmongMany() {
    CorpusFiles corpus = folder("wav/16b10Ld.wav", "a.wav", "b.wav");
    assertFalse(Corpora.recognising(corpus).isPresent());
  }

  private CorpusFiles folder(String... names) {
    return new Folder(path).withFiles(names).files();
  }

  private List<Utterance> read(String dataset) {
    CorpusFiles corpus = new Folder(path).files();
    assertEquals(dataset, Corpora.recognising(corpus).orElseThrow().dataset());
    return Corpora.named(dataset).read(corpus);
  }
}
