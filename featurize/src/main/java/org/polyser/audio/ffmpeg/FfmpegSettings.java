package org.polyser.audio.ffmpeg;

import org.bytedeco.ffmpeg.global.avutil;

/** Settings of ffmpeg that hold for the whole process. */
public final class FfmpegSettings {

  /**
   * Bytes that ffmpeg may allocate at once, whatever a recording declares: the index of 17 hours of
   * AAC at 44.1 kHz fits.
   */
  private static final long MAX_ALLOCATION = 1L << 26;

  static {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    avutil.av_max_alloc(MAX_ALLOCATION);
  }

  private FfmpegSettings() {}

  /** Makes the settings, the first time that it is called. */
  public static void make() {}
}
