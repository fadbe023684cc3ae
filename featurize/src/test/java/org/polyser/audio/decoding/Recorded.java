package org.polyser.audio.decoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Small recordings in every format, most of them half a second of a 440 Hz tone at 8 kHz. */
public final class Recorded {

  /** All that are cut into packets or frames somehow. */
  static final List<String> ALL =
      List.of(
          "adpcm.wav",
          "alac.m4a",
          "fragments.mp4",
          "gsm.wav",
          "pause.amr",
          "pause.awb",
          "plain.mp3",
          "tone.aac",
          "tone.aiff",
          "tone.amr",
          "tone.au",
          "tone.awb",
          "tone.caf",
          "tone.flac",
          "tone.gsm",
          "tone.m4a",
          "tone.mka",
          "tone.mp3",
          "tone.oga",
          "tone.ogg",
          "tone.opus",
          "tone.tta",
          "tone.w64",
          "tone.wav",
          "tone.webm",
          "tone.wma",
          "tone.wv",
          "video.mkv",
          "video.mp4");

  private Recorded() {}

  public static byte[] bytes(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
