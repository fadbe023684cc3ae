package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class SynthesisPlanTest {

  private static final List<SyntheticUtterance> PLAN = SynthesisPlan.of(config(List.of("de"), 1));

  @Test
  void theDefaultIsABalancedCorpusOfManyLanguages() {
    List<SyntheticUtterance> plan =
        SynthesisPlan.of(
            SynthesisConfig.from(
                ConfigFactory.parseResources(
                    SynthesisPlanTest.class.getClassLoader(), "reference.conf")));
    assertEquals(14 * 6 * 4 * 8, plan.size());
    assertEquals(plan.size(), distinct(plan, SyntheticUtterance::utteranceId).size());
    Map<String, Long> cells =
        plan.stream()
            .collect(Collectors.groupingBy(u -> u.language() + u.emotion(), Collectors.counting()));
    assertEquals(Set.of(48L), Set.copyOf(cells.values()));
  }

  @Test
  void theTextTellsNothingOfTheEmotion() {
    Set<String> sad = distinct(of("sad"), SyntheticUtterance::text);
    assertEquals(sad, distinct(of("angry"), SyntheticUtterance::text));
    assertEquals(8, sad.size());
  }

  @Test
  void aSpeakerIsOneVoice() {
    assertEquals(
        List.of("de+f2", "de+m3"),
        PLAN.stream().map(SyntheticUtterance::voice).distinct().toList().subList(0, 2));
  }

  @Test
  void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
    assertEquals(PLAN, SynthesisPlan.of(config(List.of("de"), 1)));
    assertNotEquals(PLAN, SynthesisPlan.of(config(List.of("de"), 2)));
  }

  @Test
  void anUtteranceDoesNotDependOnTheOthers() {
    List<SyntheticUtterance> larger = SynthesisPlan.of(config(List.of("zh", "de"), 1));
    assertTrue(larger.containsAll(PLAN));
  }

  @Test
  void drawsHaveTheMeanAndSpreadThatTheyShould() {
    double[] draws = new double[20_000];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = Draws.of(7, "utterance-" + i).gaussian();
    }
    double mean = Arrays.stream(draws).average().orElseThrow();
    double square = Arrays.stream(draws).map(x -> x * x).average().orElseThrow();
    // Five standard errors of each: 1/sqrt(n) and sqrt(2/n).
    assertEquals(0, mean, 0.036);
    assertEquals(1, square, 0.05);
  }

  @Test
  void unknownNamesAreToldExactly() {
    assertEquals(
        "polyser.synthesize.emotions must be of [angry, bored, fearful, happy, neutral, sad], got"
            + " [sadd]",
        assertThrows(
                InvalidInputException.class,
                () ->
                    SynthesisPlan.of(new SynthesisConfig(List.of("de"), List.of("sadd"), 1, 1, 1)))
            .getMessage());
    assertTrue(
        assertThrows(InvalidInputException.class, () -> SynthesisPlan.of(config(List.of("xx"), 1)))
            .getMessage()
            .endsWith("got [xx]"));
  }

  private static SynthesisConfig config(List<String> languages, long seed) {
    return new SynthesisConfig(languages, List.of("angry", "happy", "neutral", "sad"), 6, 8, seed);
  }

  private static List<SyntheticUtterance> of(String emotion) {
    return PLAN.stream().filter(u -> u.emotion().equals(emotion)).toList();
  }

  private static <T> Set<T> distinct(
      List<SyntheticUtterance> plan, Function<SyntheticUtterance, T> field) {
    return plan.stream().map(field).collect(Collectors.toSet());
  }
}
