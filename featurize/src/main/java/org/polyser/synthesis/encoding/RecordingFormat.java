package org.polyser.synthesis.encoding;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.polyser.config.Word;

/** Formats that recordings are written in, one channel each. */
public enum RecordingFormat {
  /** Lossless, 16 bits. */
  FLAC("flac", "flac", "flac", avutil.AV_SAMPLE_FMT_S16, 0, 5),
  /** Opus in Ogg, 24 kbit/s: for speech hardly to be told from the original. */
  OPUS("libopus", "ogg", "opus", avutil.AV_SAMPLE_FMT_FLT, 24_000, 5),
  /** Opus at 8 kbit/s, as a thin line has it. */
  OPUS_LOW("libopus", "ogg", "opus", avutil.AV_SAMPLE_FMT_FLT, 8_000, 0),
  /** MPEG layer III at 24 kbit/s. */
  MP3_LOW("libmp3lame", "mp3", "mp3", avutil.AV_SAMPLE_FMT_FLTP, 24_000, 5);

  /** Those that a corpus may be written in. */
  private static final RecordingFormat[] FOR_CORPORA = {FLAC, OPUS};

  private final String encoder;
  private final String container;
  private final String extension;
  private final int sampleFormat;
  private final int bitRate;
  private final int effort;

  RecordingFormat(
      String encoder,
      String container,
      String extension,
      int sampleFormat,
      int bitRate,
      int effort) {
    this.encoder = encoder;
    this.container = container;
    this.extension = extension;
    this.sampleFormat = sampleFormat;
    this.bitRate = bitRate;
    this.effort = effort;
  }

  /**
   * The format of a corpus by its name in the configuration.
   *
   * @throws org.polyser.config.InvalidInputException naming the key, the names that it may have,
   *     and the one it has
   */
  public static RecordingFormat named(String key, String name) {
    return Word.constant(FOR_CORPORA, name, key);
  }

  /** Those that speech may pass through on its way, as over a network. */
  public static List<RecordingFormat> ofLines() {
    return Arrays.asList(OPUS_LOW, MP3_LOW);
  }

  /** Its name in configuration and manifest. */
  public String word() {
    return Word.of(this);
  }

  /** What names of its files end in, without the dot. */
  public String extension() {
    return extension;
  }

  String encoder() {
    return encoder;
  }

  String container() {
    return container;
  }

  int sampleFormat() {
    return sampleFormat;
  }

  int bitRate() {
    return bitRate;
  }

  /** What ffmpeg calls the compression level: the libraries' own of Opus takes twice the time. */
  int effort() {
    return effort;
  }
}
