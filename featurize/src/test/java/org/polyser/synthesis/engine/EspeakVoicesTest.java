package org.polyser.synthesis.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;

/** An espeak-ng that lists voices of MBROLA, and can load all but those that end in 1. */
class EspeakVoicesTest {

  private static final String PROGRAM =
      """
      #!/bin/sh
      case "$*" in
        --voices=variant)
          echo 'Pty Language       Age/Gender VoiceName          File                 Other Languages'
          echo ' 5  variant         --/F      female2            !v/f2                '
          echo ' 5  variant         --/M      Mr_serious         !v/Mr serious        ' ;;
        --voices=mb)
          echo 'Pty Language       Age/Gender VoiceName          File                 Other Languages'
          echo ' 6  de              --/F      german-mbrola-1    mb/mb-de1            '
          echo ' 6  de              --/M      german-mbrola-2    mb/mb-de2            '
          echo ' 9  en              --/M      en-german-2        mb/mb-de2-en         '
          echo ' 6  fr-ca           --/M      fr-canadian-mbrola-2 mb/mb-ca2            (fr 10)' ;;
        *1*) echo 'Cannot find MBROLA voice file' >&2; exit 1 ;;
      esac
      """;

  @TempDir private Path folder;
  private EspeakVoices voices;

  @BeforeEach
  void writeProgram() throws IOException {
    Path program = Files.writeString(folder.resolve("espeak-ng"), PROGRAM);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    voices = new EspeakVoices(program.toString(), Duration.ofSeconds(30));
  }

  @Test
  void variantsServeEveryLanguage() {
    Voices of = voices.of(List.of("Mr serious", "f2"), List.of("de", "sw"));
    assertEquals(
        Map.of("de", List.of("Mr serious", "f2"), "sw", List.of("Mr serious", "f2")),
        of.byLanguage());
    assertEquals(
        List.of("Mr serious", "f2", "Mr serious"),
        List.of(of.of("sw", 0), of.of("sw", 1), of.of("sw", 2)));
  }

  @Test
  void voicesOfMbrolaServeTheirOwnLanguageAndAllMeansThoseThatLoadWithoutAnAccent() {
    assertEquals(
        Map.of("de", List.of("f2", "mb-de2"), "fr", List.of("f2", "mb-ca2"), "en", List.of("f2")),
        voices.of(List.of("f2", "mbrola"), List.of("de", "fr", "en")).byLanguage());
    assertEquals(
        Map.of("de", List.of("mb-de2", "f2"), "en", List.of("mb-de2-en", "f2")),
        voices.of(List.of("mb-de2", "mb-de2-en", "f2"), List.of("de", "en")).byLanguage());
  }

  @Test
  void whatCannotBeLoadedIsNamed() {
    String rule =
        "polyser.synthesize.engine.voices must be variants or voices of MBROLA that espeak-ng lists"
            + " and can load, got ";
    assertEquals(rule + "mb-de1", refusal("f2", "mb-de1"));
    assertEquals(rule + "f9", refusal("f2", "f9"));
    assertEquals(
        "polyser.synthesize.engine.voices must have one for every language, got none for en",
        refusal("mbrola"));
  }

  @Test
  void thoseOfMbrolaAreVoicesOfTheirOwn() {
    assertEquals("mb-de2", Requests.of("1", "de", "mb-de2", "Ja.").voice());
    assertEquals("de+f2", Requests.of("1", "de", "f2", "Ja.").voice());
    assertFalse(EspeakVoices.isMbrola("f2"));
  }

  private String refusal(String... names) {
    return assertThrows(
            InvalidInputException.class, () -> voices.of(List.of(names), List.of("de", "en")))
        .getMessage();
  }
}
