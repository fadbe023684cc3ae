package org.polyser.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Gathers decoded frames, whatever their sample format, into growing channels of floats. */
final class FrameCollector {

  private static final int INITIAL_CAPACITY = 1 << 15;

  private float[][] channels = new float[0][];
  private int sampleRate;
  private int numSamples;

  /** Appends a frame. */
  void add(AVFrame frame) throws RejectedAudioException {
    if (sampleRate == 0) {
      start(frame);
    }
    requireSame(frame);
    reserve((long) numSamples + frame.nb_samples());
    SampleEncoding encoding = encoding(frame.format());
    boolean planar = avutil.av_sample_fmt_is_planar(frame.format()) != 0;
    for (int channel = 0; channel < channels.length; channel++) {
      if (planar) {
        append(plane(frame, channel, 1, encoding), encoding, channel, 0, 1, frame.nb_samples());
      } else {
        ByteBuffer plane = plane(frame, 0, channels.length, encoding);
        append(plane, encoding, channel, channel, channels.length, frame.nb_samples());
      }
    }
    numSamples += frame.nb_samples();
  }

  private void start(AVFrame frame) throws RejectedAudioException {
    AudioLimits.requirePlausible(frame.sample_rate(), frame.channels());
    sampleRate = frame.sample_rate();
    channels = new float[frame.channels()][INITIAL_CAPACITY];
  }

  private void requireSame(AVFrame frame) throws RejectedAudioException {
    if (frame.sample_rate() != sampleRate || frame.channels() != channels.length) {
      throw new RejectedAudioException(
          RejectionCode.UNSUPPORTED_ENCODING,
          "changes from "
              + sampleRate
              + " Hz, "
              + channels.length
              + " channels to "
              + frame.sample_rate()
              + " Hz, "
              + frame.channels()
              + " channels in the middle");
    }
  }

  private void reserve(long length) throws RejectedAudioException {
    AudioLimits.requireSize(length, channels.length);
    if (length > channels[0].length) {
      int capacity = (int) Math.max(length, 2L * channels[0].length);
      Arrays.setAll(channels, i -> Arrays.copyOf(channels[i], capacity));
    }
  }

  private void append(
      ByteBuffer plane, SampleEncoding encoding, int channel, int offset, int step, int count) {
    int numBytes = encoding.numBytes();
    encoding.decode(
        plane, offset * numBytes, step * numBytes, channels[channel], numSamples, count);
  }

  private static ByteBuffer plane(
      AVFrame frame, int index, int samplesAtOnce, SampleEncoding encoding) {
    BytePointer data = new BytePointer(frame.extended_data(index));
    data.capacity((long) frame.nb_samples() * samplesAtOnce * encoding.numBytes());
    return data.asByteBuffer().order(ByteOrder.nativeOrder());
  }

  private static SampleEncoding encoding(int format) throws RejectedAudioException {
    return switch (format) {
      case avutil.AV_SAMPLE_FMT_U8, avutil.AV_SAMPLE_FMT_U8P -> SampleEncoding.UNSIGNED_8;
      case avutil.AV_SAMPLE_FMT_S16, avutil.AV_SAMPLE_FMT_S16P -> SampleEncoding.SIGNED_16;
      case avutil.AV_SAMPLE_FMT_S32, avutil.AV_SAMPLE_FMT_S32P -> SampleEncoding.SIGNED_32;
      case avutil.AV_SAMPLE_FMT_FLT, avutil.AV_SAMPLE_FMT_FLTP -> SampleEncoding.FLOAT_32;
      case avutil.AV_SAMPLE_FMT_DBL, avutil.AV_SAMPLE_FMT_DBLP -> SampleEncoding.FLOAT_64;
      default ->
          throw new RejectedAudioException(
              RejectionCode.UNSUPPORTED_ENCODING, "samples in ffmpeg's format " + format);
    };
  }

  /** Number of samples so far of each channel. */
  int numSamples() {
    return numSamples;
  }

  /** Length so far [s]. */
  double seconds() {
    return sampleRate == 0 ? 0 : (double) numSamples / sampleRate;
  }

  /** All that was gathered. */
  Waveform waveform() throws RejectedAudioException {
    if (numSamples == 0) {
      throw new RejectedAudioException(RejectionCode.EMPTY, "no samples");
    }
    Arrays.setAll(channels, i -> Arrays.copyOf(channels[i], numSamples));
    return new Waveform(channels, sampleRate);
  }
}
