package org.polyser.features;

import java.util.List;

/** Configurations of the tests. */
final class LogMelConfigs {

  static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  static final LogMelConfig KALDI =
      new LogMelConfig(LogMelDefinition.KALDI, 16_000, 400, 160, 80, 20, 8000);

  static final List<LogMelConfig> ALL = List.of(WHISPER, KALDI);

  private LogMelConfigs() {}

  /** Frames of another shape, with bands that lie inside any of their spectra. */
  static LogMelConfig withFrames(LogMelDefinition definition, int frameLength, int frameShift) {
    return new LogMelConfig(definition, 16_000, frameLength, frameShift, 23, 50, 7000);
  }
}
