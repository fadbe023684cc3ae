package org.polyser.audio.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.polyser.audio.AudioLimits;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** A decoder of ffmpeg: packets in, frames out. */
public final class FfmpegCodec implements AutoCloseable {

  /** ffmpeg's AV_EF_CRCCHECK and AV_EF_EXPLODE: a wrong checksum is an error. */
  private static final int CHECK_SUMS = 1 | 8;

  private final AVCodecContext context;

  private FfmpegCodec(AVCodec decoder) {
    FfmpegSettings.make();
    context = avcodec.avcodec_alloc_context3(decoder);
    context.thread_count(1);
    if (decoder.id() == avcodec.AV_CODEC_ID_FLAC) {
      context.err_recognition(CHECK_SUMS);
    }
  }

  /** Opens the decoder of a stream, after its declared rate and channels were checked. */
  static FfmpegCodec open(AVStream stream) throws RejectedAudioException {
    AVCodecParameters parameters = stream.codecpar();
    AudioLimits.requirePlausible(parameters.sample_rate(), parameters.channels());
    String name = avcodec.avcodec_get_name(parameters.codec_id()).getString();
    AVCodec decoder = decoder(parameters.codec_id());
    if (decoder == null) {
      throw unsupported(name);
    }
    FfmpegCodec codec = new FfmpegCodec(decoder);
    avcodec.avcodec_parameters_to_context(codec.context, parameters);
    codec.context.pkt_timebase(stream.time_base());
    return codec.opened(decoder, name);
  }

  /** Opens a decoder whose packets are cut by us: it leaves all of its samples in. */
  public static FfmpegCodec open(CodecSpec spec) throws RejectedAudioException {
    AudioLimits.requirePlausible(spec.sampleRate(), spec.numChannels());
    AVCodec decoder = avcodec.avcodec_find_decoder_by_name(spec.decoder());
    if (decoder == null) {
      throw unsupported(spec.decoder());
    }
    FfmpegCodec codec = new FfmpegCodec(decoder);
    codec.context.sample_rate(spec.sampleRate());
    codec.context.channels(spec.numChannels());
    codec.context.flags2(avcodec.AV_CODEC_FLAG2_SKIP_MANUAL);
    codec.setUp(spec.setup());
    return codec.opened(decoder, spec.decoder());
  }

  /** The context frees the copy. */
  private void setUp(byte[] setup) {
    if (setup.length > 0) {
      int padded = setup.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
      BytePointer copy = new BytePointer(avutil.av_mallocz(padded)).capacity(padded);
      copy.put(setup, 0, setup.length);
      context.extradata(copy);
      context.extradata_size(setup.length);
    }
  }

  private FfmpegCodec opened(AVCodec decoder, String name) throws RejectedAudioException {
    if (avcodec.avcodec_open2(context, decoder, (AVDictionary) null) < 0) {
      close();
      throw unsupported(name);
    }
    return this;
  }

  /** ffmpeg's own decoders of AMR leave out the frames of silence; opencore's do not. */
  private static AVCodec decoder(int codecId) {
    String preferred =
        switch (codecId) {
          case avcodec.AV_CODEC_ID_AMR_NB -> "libopencore_amrnb";
          case avcodec.AV_CODEC_ID_AMR_WB -> "libopencore_amrwb";
          default -> null;
        };
    return preferred != null
        ? avcodec.avcodec_find_decoder_by_name(preferred)
        : avcodec.avcodec_find_decoder(codecId);
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
    boolean table =
        context.codec_id() == avcodec.AV_CODEC_ID_PCM_MULAW
            || context.codec_id() == avcodec.AV_CODEC_ID_PCM_ALAW;
    return !table && (descriptor.props() & avcodec.AV_CODEC_PROP_LOSSY) != 0;
  }

  @Override
  public void close() {
    avcodec.avcodec_free_context(context);
  }

  private static RejectedAudioException unsupported(String name) {
    return new RejectedAudioException(RejectionCode.UNSUPPORTED_ENCODING, "no decoder for " + name);
  }
}
