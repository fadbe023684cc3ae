package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class JobArgumentsTest {

  private static final Config REFERENCE =
      ConfigFactory.parseString(
          "polyser.train { input = null, seed = 1, labels = [], epochs = 3, twice = 2 }");

  private static final Map<String, String> FILES =
      Map.of(
          "a.conf", "polyser.train { seed = 2, epochs = 4 }",
          "hdfs://h/b.conf", "polyser.train { seed = 3, labels = [sad] }, spark.cores.max = 2",
          "broken.conf", "polyser.train {",
          "lost.conf", "polyser.train.seed = ${nowhere}");

  @Test
  void wordsAreSortedByWhatTheyAre() {
    JobArguments arguments =
        JobArguments.parse(
            "train", "--conf", "a.conf", "seed=5", "--conf=b.conf", "-h", "--", "--master", "yarn");
    assertTrue(arguments.helpAsked());
    assertEquals(List.of("--master", "yarn"), arguments.sparkOptions());
    assertEquals(
        List.of("--conf", "a.conf", "--conf", "b.conf", "polyser.train.seed=5"), arguments.words());
  }

  @Test
  void laterWins() {
    Config resolved = resolve("seed=5", "--conf", "a.conf", "--conf", "hdfs://h/b.conf");
    assertEquals(5, resolved.getInt("polyser.train.seed"));
    assertEquals(4, resolved.getInt("polyser.train.epochs"));
    assertEquals(2, resolved.getInt("polyser.train.twice"));
    assertEquals(List.of("sad"), resolved.getStringList("polyser.train.labels"));
    assertEquals(
        3, resolve("--conf", "a.conf", "--conf", "hdfs://h/b.conf").getInt("polyser.train.seed"));
    assertEquals(7, resolve("seed=6", "seed=7").getInt("polyser.train.seed"));
  }

  @Test
  void aFileMayReferToTheDefaults() {
    assertEquals(
        1,
        JobArguments.parse("train", "--conf", "x.conf")
            .resolve(REFERENCE, file -> "polyser.train.epochs = ${polyser.train.seed}")
            .getInt("polyser.train.epochs"));
  }

  @Test
  void mistakesAreToldInOneLine() {
    assertEquals(
        "polyser.train.sead is not a known key, did you mean polyser.train.seed?",
        refusal("sead=1"));
    assertEquals("--conf must be followed by a file, got nothing", refusal("--conf"));
    assertEquals(
        "an argument must be --conf FILE, key=value, --help, or -- before options of spark-submit,"
            + " got --master",
        refusal("--master", "yarn"));
    assertTrue(refusal("--conf", "broken.conf").startsWith("broken.conf: 1: "));
    assertTrue(refusal("--conf", "lost.conf").contains("${nowhere}"));
  }

  @Test
  void filesCanBeWrittenOutForADriverWithoutThem() {
    JobArguments arguments =
        JobArguments.parse("train", "--conf", "hdfs://h/b.conf", "input=s3a://b/x y", "--", "-v");
    Config resolved = arguments.resolve(REFERENCE, FILES::get);
    JobArguments inlined = arguments.inlined(resolved, FILES::get);
    assertEquals(
        List.of(
            "polyser.train.input=\"s3a://b/x y\"",
            "polyser.train.labels=[\"sad\"]",
            "polyser.train.seed=3"),
        inlined.words());
    assertEquals(
        resolved.getConfig("polyser"),
        JobArguments.parse("train", inlined.words().toArray(String[]::new))
            .resolve(REFERENCE, FILES::get)
            .getConfig("polyser"));
    assertEquals(List.of("-v"), inlined.sparkOptions());
    assertFalse(inlined.helpAsked());
  }

  @Test
  void whoInspectsARecordingSpeaksOfIt() {
    JobArguments arguments =
        JobArguments.parse(
            "featurize", "channel=1", "--inspect", "a.wav", "polyser.featurize.log-mel.num-mels=8");
    assertEquals(Optional.of("a.wav"), arguments.inspected());
    assertEquals(
        List.of("polyser.inspect.channel=1", "polyser.featurize.log-mel.num-mels=8"),
        arguments.words());
    assertEquals(
        Optional.empty(), JobArguments.parse("featurize", "--", "--inspect", "x").inspected());
    assertEquals("--inspect must follow featurize, got train", refusal("--inspect", "a.wav"));
    assertEquals(
        "--inspect must be followed by a recording, got nothing",
        assertThrows(
                InvalidInputException.class, () -> JobArguments.parse("featurize", "--inspect"))
            .getMessage());
  }

  @Test
  void onlyATrainingCanBeDescribed() {
    JobArguments arguments = JobArguments.parse("train", "seed=5", "--describe");
    assertTrue(arguments.described());
    assertEquals(List.of("polyser.train.seed=5"), arguments.words());
    assertFalse(JobArguments.parse("train", "--", "--describe").described());
    assertEquals(
        "--describe must follow train, got score",
        assertThrows(InvalidInputException.class, () -> JobArguments.parse("score", "--describe"))
            .getMessage());
  }

  private static Config resolve(String... words) {
    return JobArguments.parse("train", words).resolve(REFERENCE, FILES::get);
  }

  private static String refusal(String... words) {
    return assertThrows(InvalidInputException.class, () -> resolve(words)).getMessage();
  }
}
