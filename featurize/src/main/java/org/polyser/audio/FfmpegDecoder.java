package org.polyser.audio;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Decodes with ffmpeg's libraries. Damaged recordings mostly decode short without an error, so that
 * the errors of the decoder are counted and the length is held against what the container declares.
 */
final class FfmpegDecoder {

  static {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
  }

  /** What a recording may be shorter than declared [s]: some containers count milliseconds. */
  private static final double CLOCK_SECONDS = 0.002;

  /** The same for lossy codecs, which have a delay and pad the signal. */
  private static final double DELAY_SECONDS = 0.05;

  private static final double DELAY_FRAMES = 3;

  private final FfmpegInput input;
  private final FfmpegCodec codec;
  private final FrameCollector collected = new FrameCollector();
  private int numErrors;
  private int numErrorsSinceFrame;

  private FfmpegDecoder(FfmpegInput input, FfmpegCodec codec) {
    this.input = input;
    this.codec = codec;
  }

  static Waveform decode(byte[] recording) throws RejectedAudioException {
    try (FfmpegInput input = FfmpegInput.open(recording);
        FfmpegCodec codec = FfmpegCodec.open(input.stream())) {
      return new FfmpegDecoder(input, codec).run();
    }
  }

  private Waveform run() throws RejectedAudioException {
    AVPacket packet = avcodec.av_packet_alloc();
    AVFrame frame = avutil.av_frame_alloc();
    try {
      while (input.read(packet)) {
        decode(packet, frame);
        avcodec.av_packet_unref(packet);
      }
      decode(null, frame);
    } finally {
      avcodec.av_packet_free(packet);
      avutil.av_frame_free(frame);
    }
    requireWhole();
    return collected.waveform();
  }

  private void decode(AVPacket packet, AVFrame frame) throws RejectedAudioException {
    boolean cut = packet != null && (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
    if (!codec.send(packet) || cut) {
      numErrorsSinceFrame++;
    }
    while (codec.receive(frame)) {
      collected.add(frame);
      numErrors += numErrorsSinceFrame;
      numErrorsSinceFrame = 0;
      avutil.av_frame_unref(frame);
    }
  }

  /** Errors after the last frame of a lossy codec that reached its length are trailing tags. */
  private void requireWhole() throws RejectedAudioException {
    double declared = input.declaredSeconds();
    if (collected.seconds() < declared - toleranceSeconds()) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "declares " + declared + " s, " + collected.seconds() + " s can be decoded");
    }
    boolean reached = codec.lossy() && declared > 0;
    int fatal = reached ? numErrors : numErrors + numErrorsSinceFrame;
    if (fatal > 0) {
      throw new RejectedAudioException(
          RejectionCode.CORRUPT, fatal + " decoder errors in " + input.formatName());
    }
  }

  private double toleranceSeconds() {
    if (!codec.lossy() || collected.numSamples() == 0) {
      return CLOCK_SECONDS;
    }
    double frameSeconds = codec.frameSize() * collected.seconds() / collected.numSamples();
    return DELAY_SECONDS + DELAY_FRAMES * frameSeconds;
  }
}
