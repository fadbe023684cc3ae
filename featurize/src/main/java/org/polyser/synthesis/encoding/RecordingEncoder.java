package org.polyser.synthesis.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.polyser.audio.ffmpeg.FfmpegSettings;

/** One recording in the making, in memory: an encoder and the container around its packets. */
public final class RecordingEncoder implements AutoCloseable {

  /** Samples of a frame where the encoder takes any number. */
  private static final int FRAME = 4096;

  private final RecordingFormat format;
  private final AVFormatContext container = new AVFormatContext(null);
  private final AVCodecContext codec;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private final AVStream stream;

  private RecordingEncoder(RecordingFormat format, int sampleRate) {
    FfmpegSettings.make();
    this.format = format;
    avformat.avformat_alloc_output_context2(
        container, (AVOutputFormat) null, format.container(), (String) null);
    container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
    codec = codec(sampleRate);
    stream = avformat.avformat_new_stream(container, null);
    require(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
    stream.time_base(codec.time_base());
    AVIOContext memory = new AVIOContext(null);
    require(avformat.avio_open_dyn_buf(memory));
    container.pb(memory);
    require(avformat.avformat_write_header(container, (AVDictionary) null));
  }

  private AVCodecContext codec(int sampleRate) {
    var encoder = avcodec.avcodec_find_encoder_by_name(format.encoder());
    AVCodecContext opened = avcodec.avcodec_alloc_context3(encoder);
    opened.sample_rate(sampleRate);
    opened.channels(1);
    opened.channel_layout(avutil.av_get_default_channel_layout(1));
    opened.sample_fmt(format.sampleFormat());
    opened.bit_rate(format.bitRate());
    opened.thread_count(1);
    opened.compression_level(format.effort());
    opened.time_base(avutil.av_make_q(1, sampleRate));
    opened.flags(
        opened.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
    require(avcodec.avcodec_open2(opened, encoder, (AVDictionary) null));
    return opened;
  }

  /**
   * Encodes a recording; the same samples give the same bytes on the same kind of machine.
   *
   * @param samples in [-1, 1], at least one; what lies outside is cut off
   * @param sampleRate one that the format has [Hz]
   * @return the bytes of a file
   */
  public static byte[] encode(RecordingFormat format, float[] samples, int sampleRate) {
    try (RecordingEncoder encoder = new RecordingEncoder(format, sampleRate)) {
      return encoder.recording(samples);
    }
  }

  private byte[] recording(float[] samples) {
    int step = codec.frame_size() > 0 ? codec.frame_size() : FRAME;
    for (int from = 0; from < samples.length; from += step) {
      fill(samples, from, Math.min(step, samples.length - from));
      send(frame);
      avutil.av_frame_unref(frame);
    }
    send(null);
    require(avformat.av_write_trailer(container));
    return taken();
  }

  private void fill(float[] samples, int from, int count) {
    frame.nb_samples(count);
    frame.format(codec.sample_fmt());
    frame.channels(1);
    frame.channel_layout(codec.channel_layout());
    frame.sample_rate(codec.sample_rate());
    frame.pts(from);
    require(avutil.av_frame_get_buffer(frame, 0));
    int bytes = avutil.av_get_bytes_per_sample(codec.sample_fmt());
    ByteBuffer plane =
        frame.data(0).capacity((long) count * bytes).asByteBuffer().order(ByteOrder.nativeOrder());
    if (bytes == Short.BYTES) {
      plane.asShortBuffer().put(SampleBits.of(samples, from, count));
    } else {
      plane.asFloatBuffer().put(samples, from, count);
    }
  }

  /** Hands a frame to the encoder, or null for its last packets, and writes what comes out. */
  private void send(AVFrame next) {
    require(avcodec.avcodec_send_frame(codec, next));
    while (avcodec.avcodec_receive_packet(codec, packet) >= 0) {
      avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
      packet.stream_index(stream.index());
      require(avformat.av_interleaved_write_frame(container, packet));
    }
  }

  private byte[] taken() {
    BytePointer buffer = new BytePointer((BytePointer) null);
    int length = avformat.avio_close_dyn_buf(container.pb(), buffer);
    container.pb(null);
    byte[] bytes = new byte[length];
    buffer.capacity(length).get(bytes);
    avutil.av_free(buffer);
    return bytes;
  }

  private void require(int result) {
    if (result < 0) {
      throw new IllegalStateException(format + ": ffmpeg error " + result);
    }
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(codec);
    if (container.pb() != null && !container.pb().isNull()) {
      taken();
    }
    avformat.avformat_free_context(container);
  }
}
