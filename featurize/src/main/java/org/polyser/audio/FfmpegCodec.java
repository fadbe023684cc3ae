package org.polyser.audio;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;

/** A decoder of ffmpeg: packets in, frames out. */
final class FfmpegCodec implements AutoCloseable {

  /** ffmpeg's AV_EF_CRCCHECK and AV_EF_EXPLODE: a wrong checksum is an error. */
  private static final int CHECK_SUMS = 1 | 8;

  private final AVCodecContext context;

  private FfmpegCodec(AVCodecContext context) {
    this.context = context;
  }

  /** Opens the decoder of a stream, after its declared rate and channels were checked. */
  static FfmpegCodec open(AVStream stream) throws RejectedAudioException {
    AVCodecParameters parameters = stream.codecpar();
    AudioLimits.requirePlausible(parameters.sample_rate(), parameters.channels());
    AVCodec decoder = decoder(parameters.codec_id());
    if (decoder == null) {
      throw unsupported(parameters);
    }
    AVCodecContext context = avcodec.avcodec_alloc_context3(decoder);
    avcodec.avcodec_parameters_to_context(context, parameters);
    context.pkt_timebase(stream.time_base());
    context.thread_count(1);
    if (parameters.codec_id() == avcodec.AV_CODEC_ID_FLAC) {
      context.err_recognition(CHECK_SUMS);
    }
    FfmpegCodec codec = new FfmpegCodec(context);
    if (avcodec.avcodec_open2(context, decoder, (AVDictionary) null) < 0) {
      codec.close();
      throw unsupported(parameters);
    }
    return codec;
  }

  /** ffmpeg's own AMR decoder leaves out the frames of silence; opencore's does not. */
  private static AVCodec decoder(int codecId) {
    AVCodec preferred =
        codecId == avcodec.AV_CODEC_ID_AMR_NB
            ? avcodec.avcodec_find_decoder_by_name("libopencore_amrnb")
            : null;
    return preferred != null ? preferred : avcodec.avcodec_find_decoder(codecId);
  }

  /**
   * Gives the decoder a packet, or {@code null} at the end.
   *
   * @return whether the decoder took it without an error
   */
  boolean send(AVPacket packet) {
    return avcodec.avcodec_send_packet(context, packet) >= 0;
  }

  /**
   * Takes the next frame from the decoder.
   *
   * @return false if it wants another packet first, or has ended
   */
  boolean receive(AVFrame frame) {
    return avcodec.avcodec_receive_frame(context, frame) >= 0;
  }

  /** Whether the codec is lossy, and therefore has a delay and pads the signal. */
  boolean lossy() {
    AVCodecDescriptor descriptor = avcodec.avcodec_descriptor_get(context.codec_id());
    return (descriptor.props() & avcodec.AV_CODEC_PROP_LOSSY) != 0;
  }

  /** Samples of one channel in a frame, 0 if that varies. */
  int frameSize() {
    return context.frame_size();
  }

  @Override
  public void close() {
    avcodec.avcodec_free_context(context);
  }

  private static RejectedAudioException unsupported(AVCodecParameters parameters) {
    return new RejectedAudioException(
        RejectionCode.UNSUPPORTED_ENCODING,
        "no decoder for " + avcodec.avcodec_get_name(parameters.codec_id()).getString());
  }
}
