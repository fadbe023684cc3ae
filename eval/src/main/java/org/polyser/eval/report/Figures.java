package org.polyser.eval.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers look: the same in every locale. */
public final class Figures {

  private static final int DIGITS = 6;

  private Figures() {}

  /** 0.574 → {@code 57.4}. */
  public static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f", 100 * fraction);
  }

  /** 0.574 → {@code 57.4 %}, with a space that does not break. */
  static String percentSign(double fraction) {
    return percent(fraction) + "\u00a0%";
  }

  /** 0.95 → {@code 95 %}, with a space that does not break. */
  public static String level(double fraction) {
    return rounded(100 * fraction).toPlainString() + "\u00a0%";
  }

  /** 12340 → {@code 12,340}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 speaker}, {@code 2 speakers}. */
  static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Rounded to three digits after the point, for what is only looked at. */
  static BigDecimal thousandths(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** Rounded to six digits after the point, without trailing zeros. */
  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
