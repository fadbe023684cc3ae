package org.polyser.features.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.features.LogMelConfig;
import org.polyser.features.MelScale;

class AxesTest {

  private static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  @Test
  void zeroSecondsLieInTheMiddleOfTheFirstFrame() {
    TimeAxis axis = TimeAxis.of(100, WHISPER);
    assertEquals(0.005, axis.position(0), 1e-12);
    assertEquals(0.505, axis.position(0.5), 1e-12);
  }

  @Test
  void timeIsMarkedInRoundSteps() {
    assertEquals(List.of("0.0", "0.1", "0.2", "0.3"), labels(TimeAxis.of(60, WHISPER), 4));
    assertEquals(List.of("0.00", "0.05"), labels(TimeAxis.of(35, WHISPER), 2));
    assertEquals(List.of("0", "20", "40"), labels(TimeAxis.of(19_000, WHISPER), 3));
    assertEquals(List.of("0.000", "0.001"), labels(TimeAxis.of(1, WHISPER), 2));
  }

  private static List<String> labels(TimeAxis axis, int first) {
    return axis.ticks().stream().limit(first).map(Tick::label).toList();
  }

  @Test
  void frequencyIsEvenInMel() {
    MelAxis axis = MelAxis.of(WHISPER);
    double top = 15 + 27 * Math.log(8) / Math.log(6.4); // of 8 kHz; 1 kHz is 15 mels
    assertEquals(0, axis.position(0), 1e-12);
    assertEquals(7.5 / top, axis.position(500), 1e-12);
    assertEquals(15 / top, axis.position(1000), 1e-12);
    assertEquals(1, axis.position(8000), 1e-12);
  }

  @Test
  void frequencyIsMarkedAtTheEndsAndInOctaves() {
    assertEquals(
        List.of("0", "250", "500", "1000", "2000", "4000", "8000"),
        MelAxis.of(WHISPER).ticks().stream().map(Tick::label).toList());
    assertEquals(
        List.of("62.5", "250", "500", "1000", "2000", "3900"),
        new MelAxis(MelScale.SLANEY, 62.5, 3900).ticks().stream().map(Tick::label).toList());
    assertEquals(
        List.of("240", "500", "1000", "2000", "4100"),
        new MelAxis(MelScale.SLANEY, 240, 4100).ticks().stream().map(Tick::label).toList());
  }

  @Test
  void centresOfBandsAreEvenInMelBetweenTheEdges() {
    MelAxis axis = new MelAxis(MelScale.SLANEY, 0, 1000);
    assertEquals(250, axis.centreHz(0, 3), 1e-9);
    assertEquals(750, axis.centreHz(2, 3), 1e-9);
  }
}
