package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.synthesis.ConditionsConfig;
import org.polyser.synthesis.SyntheticUtterance;
import org.polyser.synthesis.engine.Voices;
import org.polyser.synthesis.expression.Speaker;
import org.polyser.synthesis.text.TextKind;

class SynthesisPlanTest {

  private static final ConditionsConfig CONDITIONS = new ConditionsConfig(0.5, 0.5, 0.1, 0.05);
  private static final SynthesisPlan PLAN = plan(List.of("de"), 1);

  @Test
  void theDefaultIsABalancedCorpusOfManyLanguages() {
    SynthesisPlan plan = of(SynthesisConfig.from(SynthesisConfigTest.reference()));
    assertEquals(24 * 8 * 6 * 8, plan.size());
    List<SyntheticUtterance> all = all(plan);
    assertEquals(plan.size(), distinct(all, SyntheticUtterance::utteranceId).size());
    Map<String, Long> cells =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    u -> u.request().language() + u.request().emotion(), Collectors.counting()));
    assertEquals(24 * 8, cells.size());
    assertEquals(Set.of(48L), Set.copyOf(cells.values()));
  }

  @Test
  void theNeutralTextTellsNothingOfTheEmotionNotEvenByItsNumbers() {
    Set<String> sad = distinct(of("sad", TextKind.NEUTRAL), SyntheticUtterance::text);
    assertEquals(sad, distinct(of("angry", TextKind.NEUTRAL), SyntheticUtterance::text));
    assertEquals(8 + 2 * 3, sad.size(), "eight sentences, two with a number for each speaker");
  }

  @Test
  void emotionalTextsAreKeptApartByTheirKind() {
    List<SyntheticUtterance> sad = of("sad", TextKind.EMOTIONAL);
    assertEquals(3, sad.size());
    assertEquals(
        Set.of("Ich vermisse sie so sehr, und nichts kann mich trösten."),
        distinct(sad, SyntheticUtterance::text));
  }

  @Test
  void aSpeakerIsOneVoiceInAllTheySay() {
    assertEquals(3, distinct(all(PLAN), u -> u.request().speaker()).size());
    assertEquals(
        List.of("f2", "m3", "f2"),
        all(PLAN).stream()
            .map(u -> u.request().speaker())
            .distinct()
            .map(Speaker::variant)
            .toList());
  }

  @Test
  void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
    assertEquals(all(PLAN), all(plan(List.of("de"), 1)));
    assertEquals(PLAN.fingerprint(), plan(List.of("de"), 1).fingerprint());
    SynthesisPlan other = plan(List.of("de"), 2);
    assertNotEquals(
        PLAN.utterance(3).request().expression(), other.utterance(3).request().expression());
    assertNotEquals(PLAN.fingerprint(), other.fingerprint());
  }

  @Test
  void anUtteranceDoesNotDependOnTheOthers() {
    assertTrue(all(plan(List.of("zh", "de"), 1)).containsAll(all(PLAN)));
  }

  @Test
  void batchesHoldEveryUtteranceOnceAndOneSpeakerEach() {
    List<List<SyntheticUtterance>> batches =
        IntStream.range(0, PLAN.batches()).mapToObj(PLAN::batch).toList();
    assertEquals(all(PLAN), batches.stream().flatMap(List::stream).toList());
    for (List<SyntheticUtterance> batch : batches) {
      assertEquals(1, distinct(batch, u -> u.request().speaker()).size());
      assertTrue(batch.size() <= 32);
    }
    assertEquals(1, PLAN.batchesOf(1));
    assertEquals(PLAN.batches(), PLAN.batchesOf(PLAN.size()));
  }

  @Test
  void theWordsStayAndTheEndingBecomesTheEmotions() {
    assertEquals("Ja?", Melody.of("Ja.", "?"));
    assertEquals("Vraiment!", Melody.of("Vraiment ?", "!"));
    assertEquals("号码在第二页上.", Melody.of("号码在第二页上。", "."));
    assertEquals("नंबर 1 है?", Melody.of("नंबर 1 है।", "?"));
    assertEquals("ቁጥሩ ነው!", Melody.of("ቁጥሩ ነው።", "!"));
    assertEquals(".", Melody.of("", "."));
  }

  @Test
  void unknownNamesAreToldExactly() {
    assertEquals(
        "polyser.synthesize.emotions must be of [angry, bored, calm, disgusted, fearful, happy,"
            + " neutral, sad, surprised], got [sadd]",
        refusal(List.of("de"), List.of("sadd")));
    assertTrue(refusal(List.of("xx"), List.of("sad")).endsWith("got [xx]"));
  }

  private static String refusal(List<String> languages, List<String> emotions) {
    return assertThrows(
            InvalidInputException.class,
            () -> of(new SynthesisConfig(languages, emotions, 1, 1, 0, 1, CONDITIONS)))
        .getMessage();
  }

  private static SynthesisPlan of(SynthesisConfig config) {
    List<String> voices = List.of("f2", "m3");
    return new SynthesisPlan(
        config,
        new Voices(config.languages().stream().collect(Collectors.toMap(l -> l, l -> voices))));
  }

  private static SynthesisPlan plan(List<String> languages, long seed) {
    List<String> emotions = List.of("angry", "happy", "neutral", "sad");
    return of(new SynthesisConfig(languages, emotions, 3, 10, 1, seed, CONDITIONS));
  }

  private static List<SyntheticUtterance> all(SynthesisPlan plan) {
    return IntStream.range(0, plan.size()).mapToObj(plan::utterance).toList();
  }

  private static List<SyntheticUtterance> of(String emotion, TextKind kind) {
    return all(PLAN).stream()
        .filter(u -> u.request().emotion().equals(emotion) && u.textKind() == kind)
        .toList();
  }

  private static <T> Set<T> distinct(
      List<SyntheticUtterance> plan, Function<SyntheticUtterance, T> field) {
    return new HashSet<>(plan.stream().map(field).toList());
  }
}
