package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 s",
    "0.04, 0.0 s",
    "12.34, 12.3 s",
    "59.94, 59.9 s",
    "59.96, 1m 00s",
    "60, 1m 00s",
    "65.4, 1m 05s",
    "119.6, 2m 00s",
    "3599.9, 60m 00s",
    "7325, 122m 05s"
  })
  void secondsAreWrittenAsPeopleDo(double seconds, String text) {
    assertEquals(text, Progress.seconds(seconds));
  }
}
