package org.polyser.audio.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avutil;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.samples.SampleEncoding;

/** Decoded samples of all channels, gathered from frames until there are enough of them. */
final class SampleBlock {

  private static final int INITIAL_CAPACITY = 1 << 13;

  private final int numChannels;
  private float[][] channels;
  private int count;
  private ByteBuffer copy = ByteBuffer.allocate(0);

  SampleBlock(int numChannels) {
    this.numChannels = numChannels;
    channels = new float[numChannels][INITIAL_CAPACITY];
  }

  int numChannels() {
    return numChannels;
  }

  float[][] channels() {
    return channels;
  }

  /** Samples of each channel. */
  int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  /**
   * Drops samples at the start.
   *
   * @return how many were dropped
   */
  int drop(long atMost) {
    int dropped = (int) Math.min(count, atMost);
    count -= dropped;
    for (float[] channel : channels) {
      System.arraycopy(channel, dropped, channel, 0, count);
    }
    return dropped;
  }

  /** Appends a stretch of a frame, whatever its sample format. */
  void append(DecodedFrame frame, int from, int length) throws RejectedAudioException {
    reserve(count + length);
    SampleEncoding encoding = encoding(frame.format());
    boolean planar = frame.format() >= avutil.AV_SAMPLE_FMT_U8P && numChannels > 1;
    int step = planar ? 1 : numChannels;
    for (int channel = 0; channel < numChannels; channel++) {
      ByteBuffer plane = frame.plane(planar ? channel : 0);
      int first = from * step + (planar ? 0 : channel);
      if (encoding == SampleEncoding.FLOAT_32 && step == 1) {
        plane.asFloatBuffer().get(first, channels[channel], count, length);
      } else {
        decode(encoding, plane, first, step, channels[channel], length);
      }
    }
    count += length;
  }

  /** By way of the heap: single reads of native memory are slower. */
  private void decode(
      SampleEncoding encoding, ByteBuffer plane, int first, int step, float[] out, int length) {
    int numBytes = encoding.numBytes();
    int span = ((length - 1) * step + 1) * numBytes;
    if (span > copy.capacity()) {
      copy = ByteBuffer.allocate(span).order(ByteOrder.nativeOrder());
    }
    plane.get(first * numBytes, copy.array(), 0, span);
    encoding.decode(copy, 0, step * numBytes, out, count, length);
  }

  private void reserve(int length) {
    if (length > channels[0].length) {
      int capacity = Math.max(length, 2 * channels[0].length);
      Arrays.setAll(channels, i -> Arrays.copyOf(channels[i], capacity));
    }
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
}
