package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;

class PreconditionsTest {

  @TempDir Path folder;
  private Path input;
  private Path aligner;

  @BeforeEach
  void makeInputs() throws IOException {
    input = Files.createDirectory(folder.resolve("features of today"));
    aligner = Files.createDirectory(folder.resolve("aligner"));
  }

  @Test
  void aKeyWithoutADefaultMustBeGiven() {
    assertEquals(
        "polyser.score.aligner must be given, got null",
        refusal("score", "input=%s, output=%s".formatted(q(input), q(free()))));
    assertEquals(
        "polyser.train.input must be given, got null", refusal("train", "output=" + q(free())));
  }

  @Test
  void anInputMustExist() {
    Path missing = folder.resolve("missing");
    assertEquals(
        "polyser.train.input must exist, got " + missing,
        refusal("train", "input=%s, output=%s".formatted(q(missing), q(free()))));
    assertEquals(
        "polyser.evaluate.aligner must exist, got " + missing,
        refusal(
            "evaluate",
            "input=%s, aligner=%s, output=%s".formatted(q(input), q(missing), q(free()))));
  }

  @Test
  void everyInputOfAListMustExist() {
    Path missing = folder.resolve("missing");
    assertEquals(
        "polyser.featurize.input must exist, got " + missing,
        refusal(
            "featurize", "input=[%s, %s], output=%s".formatted(q(input), q(missing), q(free()))));
  }

  @Test
  void anOutputMustNotExistUnlessItMayBeReplaced() {
    String keys = "input=%s, output=%s".formatted(q(input), q(aligner));
    assertEquals(
        "polyser.train.output must not exist unless overwrite=true, got " + aligner,
        refusal("train", keys));
    assertDoesNotThrow(() -> check("train", keys + ", overwrite=true"));
  }

  @Test
  void anEmptyInputIsNone() {
    assertDoesNotThrow(
        () -> check("evaluate", "input=%s, output=%s".formatted(q(input), q(free()))));
  }

  @Test
  void anOutputOfPartsMayBeResumedAndIsNotRemoved() {
    String keys = "input=%s, output=%s, resume=true".formatted(q(input), q(aligner));
    assertDoesNotThrow(() -> check("evaluate", keys));
    assertEquals(
        "polyser.train.output must not exist unless overwrite=true, got " + aligner,
        refusal("train", keys));
  }

  @Test
  void aModelThatIsThereNeedsNoInputForTheReportsThatItsCardQuotes() {
    String keys = "output=%s, reports=[%s]".formatted(q(aligner), q(input));
    assertDoesNotThrow(() -> check("train", keys + ", resume=true"));
    assertEquals(
        "polyser.train.input must be given, got null",
        refusal("train", keys + ", resume=true, overwrite=true"));
    assertEquals("polyser.train.input must be given, got null", refusal("train", keys));
    assertEquals(
        "polyser.train.output must not exist unless overwrite=true, got " + aligner,
        refusal("train", keys + ", input=" + q(input)));
    assertEquals(
        "polyser.train.input must be given, got null",
        refusal("train", "output=%s, reports=[%s], resume=true".formatted(q(free()), q(input))));
  }

  @Test
  void aReportToQuoteMustExist() {
    Path missing = folder.resolve("missing");
    assertEquals(
        "polyser.train.reports must exist, got " + missing,
        refusal(
            "train",
            "input=%s, output=%s, reports=[%s]".formatted(q(input), q(free()), q(missing))));
  }

  @Test
  void whatIsKeptIsNotRemoved() {
    String kept = "output=%s, resume=true, reports=[%s]".formatted(q(aligner), q(input));
    output(kept).clear();
    assertTrue(Files.exists(aligner));
    output(kept + ", overwrite=true").clear();
    assertFalse(Files.exists(aligner));
  }

  @Test
  void anOutputThatHoldsAnInputIsNeverReplaced() {
    assertEquals(
        "polyser.train.output must not hold an input of the job, got " + folder,
        refusal("train", "input=%s, output=%s, overwrite=true".formatted(q(input), q(folder))));
  }

  @Test
  void allIsWellWithInputsThatExistAndAnOutputThatDoesNot() {
    assertDoesNotThrow(
        () ->
            check(
                "score",
                "input=%s, aligner=%s, output=%s".formatted(q(input), q(aligner), q(free()))));
  }

  private Path free() {
    return folder.resolve("free");
  }

  private static String q(Path path) {
    return "\"" + path + "\"";
  }

  private static Output output(String keys) {
    return new Output(
        "polyser.train",
        ConfigFactory.parseString(keys)
            .withFallback(ConfigFactory.defaultReference().getConfig("polyser.train")));
  }

  private static void check(String job, String keys) {
    Config config =
        ConfigFactory.parseString("polyser." + job + " { " + keys + " }")
            .withFallback(ConfigFactory.defaultReference());
    new Preconditions("polyser." + job, config).check();
  }

  private static String refusal(String job, String keys) {
    return assertThrows(InvalidInputException.class, () -> check(job, keys)).getMessage();
  }
}
