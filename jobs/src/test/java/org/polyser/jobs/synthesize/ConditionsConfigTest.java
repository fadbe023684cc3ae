package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.synthesis.Conditions;
import org.polyser.synthesis.ConditionsConfig;
import org.polyser.synthesis.expression.Draws;

/** Of the section {@code polyser.synthesize.conditions}, whose defaults are the jobs'. */
class ConditionsConfigTest {

  @Test
  void defaultsAreThoseOfReferenceConf() {
    assertEquals(
        new ConditionsConfig(0.5, 0.5, 0.1, 0.05),
        ConditionsConfig.from(SynthesisConfigTest.reference()));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    Config given =
        ConfigFactory.parseString(
            "polyser.synthesize.conditions { room=0.1, noise=0.2, telephone=0.3, codec=0.4 }");
    assertEquals(
        new ConditionsConfig(0.1, 0.2, 0.3, 0.4),
        ConditionsConfig.from(given.withFallback(SynthesisConfigTest.reference())));
  }

  @Test
  void rulesAreToldExactly() {
    String section = "polyser.synthesize.conditions.";
    assertEquals(section + "room must be in [0, 1], got 1.5", refusal(1.5, 0, 0, 0));
    assertEquals(section + "noise must be in [0, 1], got -0.1", refusal(0, -0.1, 0, 0));
    assertEquals(section + "telephone must be in [0, 1], got 2.0", refusal(0, 0, 2, 0));
    assertEquals(section + "codec must be in [0, 1], got NaN", refusal(0, 0, 0, Double.NaN));
    assertEquals(
        section + "codec must be <= 1 together with telephone, got 0.5 and 0.6",
        refusal(0, 0, 0.6, 0.5));
  }

  @Test
  void conditionsOccurAsOftenAsTheyShould() {
    ConditionsConfig config = new ConditionsConfig(0.5, 0.25, 0.2, 0.1);
    Conditions[] drawn =
        IntStream.range(0, 4000)
            .mapToObj(i -> config.draw(Draws.of(1, "u" + i)))
            .toArray(Conditions[]::new);
    // Five standard errors of each, at most 5 sqrt(0.25 / 4000).
    assertEquals(0.5, fraction(drawn, c -> c.room() != null), 0.04);
    assertEquals(0.25, fraction(drawn, c -> c.noise() != null), 0.04);
    assertEquals(0.2, fraction(drawn, c -> c.line().equals("telephone")), 0.04);
    assertEquals(0.7, fraction(drawn, c -> c.line().equals("direct")), 0.04);
  }

  @Test
  void whatIsCertainAlwaysHappensAndWhatIsNotNever() {
    Conditions all = new ConditionsConfig(1, 1, 1, 0).draw(Draws.of(1, "u"));
    assertNotNull(all.room());
    assertTrue(all.noise().snr() >= 8 && all.noise().snr() <= 40);
    Conditions none = new ConditionsConfig(0, 0, 0, 0).draw(Draws.of(1, "u"));
    assertNull(none.room());
    assertNull(none.noise());
    assertEquals("direct", none.line());
  }

  private static double fraction(Conditions[] drawn, Predicate<Conditions> which) {
    return (double) Arrays.stream(drawn).filter(which).count() / drawn.length;
  }

  private static String refusal(double room, double noise, double telephone, double codec) {
    return assertThrows(
            InvalidInputException.class, () -> new ConditionsConfig(room, noise, telephone, codec))
        .getMessage();
  }
}
