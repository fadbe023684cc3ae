package org.polyser.audio;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** A recording as ffmpeg's demultiplexer sees it: packets of the best audio stream. */
final class FfmpegInput implements AutoCloseable {

  /** Formats that hold audio themselves; playlists that name other files are not among them. */
  private static final String FORMATS =
      "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,caf,eac3,flac,gsm,matroska,webm,mov,mp4,m4a,3gp,"
          + "3g2,mj2,mp3,ogg,tta,w64,wav,wv";

  /** Below it ffmpeg is guessing. */
  private static final int MIN_PROBE_SCORE = 5;

  private final MemoryInput memory;
  private final AVFormatContext context;
  private int streamIndex;

  private FfmpegInput(MemoryInput memory, AVFormatContext context) {
    this.memory = memory;
    this.context = context;
  }

  /** Recognises the format and finds the audio stream. */
  static FfmpegInput open(byte[] recording) throws RejectedAudioException {
    MemoryInput memory = new MemoryInput(recording);
    AVFormatContext context = avformat.avformat_alloc_context();
    context.pb(memory.context());
    if (openFormat(context) < 0) {
      memory.close();
      throw unknown("no known audio format");
    }
    FfmpegInput input = new FfmpegInput(memory, context);
    try {
      input.findStream();
      return input;
    } catch (RejectedAudioException e) {
      input.close();
      throw e;
    }
  }

  /** Frees the context itself if it fails. */
  private static int openFormat(AVFormatContext context) {
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "format_whitelist", FORMATS, 0);
    avutil.av_dict_set(options, "protocol_whitelist", "none", 0);
    int result = avformat.avformat_open_input(context, (String) null, null, options);
    avutil.av_dict_free(options);
    return result;
  }

  private void findStream() throws RejectedAudioException {
    if (context.probe_score() < MIN_PROBE_SCORE) {
      throw unknown("no known audio format");
    }
    int result = avformat.avformat_find_stream_info(context, (AVDictionary) null);
    streamIndex =
        avformat.av_find_best_stream(context, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
    if (result < 0 || streamIndex < 0) {
      throw unknown("no audio stream in " + formatName());
    }
    discardOthers();
  }

  private void discardOthers() {
    for (int i = 0; i < context.nb_streams(); i++) {
      if (i != streamIndex) {
        context.streams(i).discard(avcodec.AVDISCARD_ALL);
      }
    }
  }

  /** The audio stream. */
  AVStream stream() {
    return context.streams(streamIndex);
  }

  /** ffmpeg's name of the format. */
  String formatName() {
    return context.iformat().name().getString();
  }

  /**
   * Reads the next packet of the audio stream.
   *
   * @return false at the end of the recording
   */
  boolean read(AVPacket packet) throws RejectedAudioException {
    int result = avformat.av_read_frame(context, packet);
    while (result >= 0 && packet.stream_index() != streamIndex) {
      avcodec.av_packet_unref(packet);
      result = avformat.av_read_frame(context, packet);
    }
    if (result < 0 && result != avutil.AVERROR_EOF()) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED, formatName() + " cannot be read to its end");
    }
    return result >= 0;
  }

  /** Length that the container declares [s], or NaN if it does not, or only as an estimate. */
  double declaredSeconds() {
    AVStream stream = stream();
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
    memory.close();
  }

  private static RejectedAudioException unknown(String detail) {
    return new RejectedAudioException(RejectionCode.UNKNOWN_FORMAT, detail);
  }
}
