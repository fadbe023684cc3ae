package org.polyser.jobs.synthesize;

/** The markup by which espeak-ng is told the prosody of a text. */
final class Ssml {

  /** espeak-ng takes a rate in percent of this one, in words a minute. */
  static final int NORMAL_RATE = 175;

  private Ssml() {}

  static String of(String text, Prosody prosody) {
    return "<speak><prosody pitch=\"%d\" range=\"%d\" rate=\"%d%%\" volume=\"%d\">%s</prosody></speak>"
        .formatted(
            prosody.pitch(),
            prosody.range(),
            Math.round(100.0 * prosody.rate() / NORMAL_RATE),
            prosody.volume(),
            escaped(text));
  }

  /** Text that can hold no markup; control characters, which XML does not allow, become spaces. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
