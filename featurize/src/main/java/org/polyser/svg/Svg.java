package org.polyser.svg;

import java.util.Locale;

/** An SVG document in the making: elements one after another. */
public final class Svg {

  private static final int REPLACEMENT = 0xfffd;

  private final StringBuilder text = new StringBuilder();

  /** Markup as it stands, with numbers for its {@code %s}; never for text of others. */
  public Svg markup(String format, Object... numbers) {
    text.append(String.format(Locale.ROOT, format, numbers)).append('\n');
    return this;
  }

  /** An element with text in it; attributes are markup, the content is not. */
  public Svg element(String name, String attributes, String content) {
    text.append('<').append(name).append(attributes.isEmpty() ? "" : " ").append(attributes);
    text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
    return this;
  }

  /** Text for XML 1.0: markup is escaped, and what XML cannot hold becomes U+FFFD. */
  public static String escaped(String content) {
    StringBuilder escaped = new StringBuilder(content.length());
    content.codePoints().forEach(point -> append(point, escaped));
    return escaped.toString();
  }

  private static void append(int point, StringBuilder escaped) {
    switch (point) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      default -> escaped.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
    }
  }

  private static boolean isAllowed(int point) {
    return (point >= ' ' && point <= 0xd7ff)
        || (point >= 0xe000 && point <= REPLACEMENT)
        || point > 0xffff;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
