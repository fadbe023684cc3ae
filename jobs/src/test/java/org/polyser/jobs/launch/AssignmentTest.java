package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.config.InvalidInputException;

class AssignmentTest {

  @Test
  void aKeyIsFullOrRelativeToTheJob() {
    assertEquals("polyser.train.seed", Assignment.parse("train", "seed=1").path());
    assertEquals("polyser.score.seed", Assignment.parse("train", "polyser.score.seed=1").path());
    assertEquals("spark.master", Assignment.parse("train", "spark.master=yarn").path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hdfs://host:8020/x",
        "work/manifest.jsonl",
        "s3a://b/k=v",
        "a, b",
        "007",
        "null",
        "${x}",
        "1.5e",
        "truely",
        "50%",
        "# no comment",
        "C:\\temp",
        ""
      })
  void textThatIsNotHoconIsMeantLiterally(String text) {
    assertEquals(text, value("input=" + text));
  }

  @Test
  void hoconValuesKeepTheirType() {
    assertEquals(List.of("angry", "happy"), value("labels=[angry,happy]"));
    assertEquals(List.of("hdfs://h/a", "b"), value("input=[\"hdfs://h/a\", b]"));
    assertEquals(Map.of("a", 1), value("map={a=1}"));
    assertEquals(-3, value("seed=-3"));
    assertEquals(1e-4, value("rate=1e-4"));
    assertEquals(true, value("overwrite=true"));
    assertEquals("true", value("name=\"true\""));
  }

  @Test
  void aListThatIsNotHoconIsToldHowToBecomeOne() {
    assertEquals(
        "polyser.train.input must be a HOCON list, object or string, with quotes around what holds"
            + " ':' or '//', got [hdfs://h/a]",
        assertThrows(InvalidInputException.class, () -> value("input=[hdfs://h/a]")).getMessage());
  }

  @Test
  void aMalformedKeyIsRefused() {
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> Assignment.parse("train", "a..b=1"));
    assertEquals("an assignment must begin with a key, got a..b=1", refusal.getMessage());
  }

  private static Object value(String word) {
    Assignment assignment = Assignment.parse("train", word);
    return assignment.over(ConfigFactory.empty()).getValue(assignment.path()).unwrapped();
  }
}
