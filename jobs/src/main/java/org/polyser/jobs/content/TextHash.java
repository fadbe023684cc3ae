package org.polyser.jobs.content;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.polyser.provenance.Fingerprint;

/** What was said, as it may be written down: texts that differ in case or punctuation are one. */
final class TextHash {

  private TextHash() {}

  /** The first 64 bits of the SHA-256 of the words; {@code null} where there is no word. */
  static Long of(String text) {
    String words =
        text == null
            ? ""
            : Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    return words.isEmpty()
        ? null
        : ByteBuffer.wrap(HexFormat.of().parseHex(Fingerprint.of(words).sha256())).getLong();
  }
}
