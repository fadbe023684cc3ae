package org.polyser.synthesis.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpressionModelTest {

  private static final ExpressionModel MODEL = ExpressionModel.shipped();

  @Test
  void eightEmotionsAndMoreAreKnownAndEachNamesItsSource() {
    assertTrue(
        MODEL
            .known()
            .containsAll(
                Set.of(
                    "angry",
                    "calm",
                    "disgusted",
                    "fearful",
                    "happy",
                    "neutral",
                    "sad",
                    "surprised")));
    MODEL.emotions().values().forEach(profile -> assertFalse(profile.source().isBlank()));
  }

  @Test
  void everyMeanGoesInTheDirectionThatIsCited() {
    MODEL
        .emotions()
        .forEach(
            (emotion, profile) ->
                profile
                    .cited()
                    .forEach(
                        (cue, cited) ->
                            assertTrue(
                                cited.agrees(profile.shifts().get(cue).mean(), 0.05),
                                emotion + " " + cue)));
  }

  @Test
  void drawsHaveTheMeanOfTheirIntensityAndTheDeviationOfTheEmotion() {
    EmotionProfile angry = MODEL.of("angry");
    Normal pitch = angry.shifts().get(Cue.PITCH);
    for (double strength : new double[] {0.5, 1, 1.5}) {
      double mean =
          IntStream.range(0, 4000)
              .mapToDouble(i -> angry.draw(Draws.of(3, "u" + i), strength).of(Cue.PITCH))
              .average()
              .orElseThrow();
      // Five standard errors.
      assertEquals(strength * pitch.mean(), mean, 5 * pitch.deviation() / Math.sqrt(4000));
    }
  }

  @Test
  void aSpeakerDependsOnSeedAndNameAlone() {
    assertEquals(MODEL.speaker(1, "de-s1", "m3"), MODEL.speaker(1, "de-s1", "m3"));
    assertNotEquals(MODEL.speaker(1, "de-s1", "m3").own(), MODEL.speaker(1, "de-s2", "m3").own());
    assertNotEquals(MODEL.speaker(1, "de-s1", "m3").own(), MODEL.speaker(2, "de-s1", "m3").own());
    assertEquals(MODEL.speaker(1, "x", "f2").own(), MODEL.speaker(1, "x", "m3").own());
  }

  @Test
  void speakerAndEmotionAddUpToWhatCanBeSpoken() {
    Expression high = Expression.of(cue -> 1000);
    Expression low = Expression.of(cue -> -1000);
    assertEquals(10.5, high.plus(high).of(Cue.PITCH));
    assertEquals(-9, low.plus(low).of(Cue.PITCH));
    assertEquals(0, low.plus(high).of(Cue.PITCH));
    assertEquals(0.25, Expression.of(cue -> -2).ratio(Cue.RATE));
  }

  @Test
  void aDistributionIsReadAsMeanAndDeviationAndIsNothingWhereItIsNotGiven() {
    var section = ConfigFactory.parseString("pitch = [2, 0.5]");
    assertEquals(new Normal(2, 0.5), Normal.from(section, "pitch"));
    assertEquals(new Normal(0, 0), Normal.from(section, "rate"));
  }

  @Test
  void aDirectionAgreesOnlyWithANoticeableDifference() {
    assertEquals(
        List.of(true, false, false),
        IntStream.of(1, 0, -1).mapToObj(d -> Direction.UP.agrees(d, 0.1)).toList());
    assertEquals(
        List.of(false, false, true),
        IntStream.of(1, 0, -1).mapToObj(d -> Direction.DOWN.agrees(d, 0.1)).toList());
    assertEquals(
        List.of(false, true, false),
        IntStream.of(1, 0, -1).mapToObj(d -> Direction.SAME.agrees(d, 0.1)).toList());
  }
}
