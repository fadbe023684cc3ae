package org.polyser.audio.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A decoded frame in native memory. Its fields are read where they lie, and a plane is looked up
 * again only when its address has changed: a call into native code costs more than either.
 */
final class DecodedFrame implements AutoCloseable {

  private static final int LENGTH = Pointer.sizeof(AVFrame.class);
  private static final int PLANES = Pointer.offsetof(AVFrame.class, "data");
  private static final int PLANE_LENGTH = Pointer.offsetof(AVFrame.class, "linesize");
  private static final int NUM_SAMPLES = Pointer.offsetof(AVFrame.class, "nb_samples");
  private static final int FORMAT = Pointer.offsetof(AVFrame.class, "format");
  private static final int SAMPLE_RATE = Pointer.offsetof(AVFrame.class, "sample_rate");
  private static final int NUM_CHANNELS = Pointer.offsetof(AVFrame.class, "channels");

  /** Planes whose addresses stand in the frame itself. */
  private static final int NUM_PLANES = 8;

  private final AVFrame frame = avutil.av_frame_alloc();
  private final ByteBuffer fields = view(new BytePointer(frame), LENGTH);
  private final long[] addresses = new long[NUM_PLANES];
  private final ByteBuffer[] planes = new ByteBuffer[NUM_PLANES];

  private static ByteBuffer view(BytePointer bytes, int length) {
    return bytes.capacity(length).asByteBuffer().order(ByteOrder.nativeOrder());
  }

  AVFrame nativeFrame() {
    return frame;
  }

  /** Samples of each channel. */
  int numSamples() {
    return fields.getInt(NUM_SAMPLES);
  }

  /** ffmpeg's number of the sample format. */
  int format() {
    return fields.getInt(FORMAT);
  }

  int sampleRate() {
    return fields.getInt(SAMPLE_RATE);
  }

  int numChannels() {
    return fields.getInt(NUM_CHANNELS);
  }

  /**
   * The bytes of a plane in native byte order: those of one channel, or of all where channels are
   * interleaved.
   */
  ByteBuffer plane(int index) {
    int length = fields.getInt(PLANE_LENGTH);
    if (index >= NUM_PLANES) {
      return view(frame.extended_data(index), length);
    }
    long address = fields.getLong(PLANES + index * Long.BYTES);
    if (address != addresses[index] || planes[index].capacity() < length) {
      addresses[index] = address;
      planes[index] = view(frame.data(index), length);
    }
    return planes[index];
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
  }
}
