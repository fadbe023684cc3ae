package org.polyser.synthesis.text;

import java.util.Locale;

/** Whether the words of a sentence can give its emotion away. */
public enum TextKind {
  /** They cannot: every emotion is spoken with the same sentences. */
  NEUTRAL,
  /** They do: the sentence says what the voice expresses. */
  EMOTIONAL;

  /** The value of {@code text_kind} in the manifest. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
