package org.polyser.audio.ffmpeg;

import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** A recording as one of ffmpeg's demultiplexers sees it: the best of its audio streams. */
final class FfmpegInput implements AutoCloseable {

  /**
   * Containers may name the rate that was encoded, but Opus is decoded and cut at this one [Hz].
   */
  private static final int OPUS_RATE = 48_000;

  private final NativeInput bytes;
  private final AVFormatContext context;
  private final String formatName;
  private AVStream stream;

  private FfmpegInput(NativeInput bytes, AVFormatContext context, String formatName) {
    this.bytes = bytes;
    this.context = context;
    this.formatName = formatName;
  }

  /**
   * Opens a recording.
   *
   * @param formatName ffmpeg's name of the demultiplexer; no other is tried, and it can open
   *     nothing but the recording
   */
  static FfmpegInput open(RecordingBytes recording, String formatName)
      throws RejectedAudioException {
    NativeInput bytes = new NativeInput(recording);
    AVFormatContext context = avformat.avformat_alloc_context();
    context.pb(bytes.context());
    FfmpegInput input = new FfmpegInput(bytes, context, formatName);
    if (openFormat(context, formatName) < 0) {
      bytes.close();
      throw input.broken(RejectionCode.CORRUPT);
    }
    try {
      input.findStream();
      return input;
    } catch (RejectedAudioException e) {
      input.close();
      throw e;
    }
  }

  /** Frees the context itself if it fails. */
  private static int openFormat(AVFormatContext context, String name) {
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "protocol_whitelist", "none", 0);
    int result =
        avformat.avformat_open_input(
            context, (String) null, avformat.av_find_input_format(name), options);
    avutil.av_dict_free(options);
    return result;
  }

  /** Decoding frames to learn of their rate is left out where the header tells it. */
  private void findStream() throws RejectedAudioException {
    int index = bestStream();
    if (index < 0 || !isDescribed(context.streams(index).codecpar())) {
      avformat.avformat_find_stream_info(context, (AVDictionary) null);
      index = bestStream();
    }
    if (index < 0) {
      throw new RejectedAudioException(
          RejectionCode.UNKNOWN_FORMAT, "no audio stream in " + formatName);
    }
    stream = context.streams(index);
    discardOthers(index);
  }

  private int bestStream() {
    return avformat.av_find_best_stream(
        context, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
  }

  private static boolean isDescribed(AVCodecParameters parameters) {
    boolean opus = parameters.codec_id() == avcodec.AV_CODEC_ID_OPUS;
    return parameters.codec_id() != avcodec.AV_CODEC_ID_NONE
        && parameters.sample_rate() >= (opus ? OPUS_RATE : 1)
        && parameters.channels() > 0;
  }

  private void discardOthers(int index) {
    for (int i = 0; i < context.nb_streams(); i++) {
      if (i != index) {
        context.streams(i).discard(avcodec.AVDISCARD_ALL);
      }
    }
  }

  /** The audio stream. */
  AVStream stream() {
    return stream;
  }

  /**
   * Reads a packet of any stream.
   *
   * @return false at the end of the recording
   * @throws RejectedAudioException if the recording cannot be read to its end
   */
  boolean read(AVPacket packet) throws RejectedAudioException {
    avcodec.av_packet_unref(packet);
    int result = avformat.av_read_frame(context, packet);
    if (result >= 0) {
      return true;
    }
    if (result != avutil.AVERROR_EOF() || bytes.failure().isPresent() || bytes.exhausted()) {
      throw broken(RejectionCode.TRUNCATED);
    }
    return false;
  }

  /** What the recording is rejected with because it could not be read on. */
  RejectedAudioException broken(RejectionCode otherwise) {
    Optional<IOException> failure = bytes.failure();
    if (failure.isPresent()) {
      return InputWindow.unreadable(failure.get());
    }
    RejectionCode code = bytes.exhausted() ? RejectionCode.CORRUPT : otherwise;
    return new RejectedAudioException(code, formatName + " cannot be read to its end");
  }

  /** Length that the container declares [s], or NaN if it does not, or only as an estimate. */
  double declaredSeconds() {
    boolean estimated =
        context.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
    if (estimated) {
      return Double.NaN;
    }
    if (stream.duration() > 0) {
      return stream.duration() * avutil.av_q2d(stream.time_base());
    }
    boolean alone = context.nb_streams() == 1 && context.duration() > 0;
    return alone ? (double) context.duration() / avutil.AV_TIME_BASE : Double.NaN;
  }

  @Override
  public void close() {
    avformat.avformat_close_input(context);
    bytes.close();
  }
}
