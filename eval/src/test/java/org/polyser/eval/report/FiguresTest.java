package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void numbersLookTheSameEverywhere() {
    assertEquals("57.4", Figures.percent(0.5741));
    assertEquals("95\u00a0%", Figures.level(0.95));
    assertEquals("12,340", Figures.count(12_340));
    assertEquals("1 speaker", Figures.count(1, "speaker"));
    assertEquals("0 speakers", Figures.count(0, "speaker"));
  }

  @Test
  void fractionsAreRoundedToSixDigits() {
    assertEquals("0.333333", Figures.rounded(1.0 / 3).toPlainString());
    assertEquals("0.000001", Figures.rounded(1e-6).toPlainString());
    assertEquals("0", Figures.rounded(-1e-9).toPlainString());
    assertEquals("10", Figures.rounded(10).toPlainString());
  }

  @Test
  void languagesHaveEnglishNames() {
    assertEquals("German", LanguageName.of("de"));
    assertEquals("x_y", LanguageName.of("x_y"));
  }
}
