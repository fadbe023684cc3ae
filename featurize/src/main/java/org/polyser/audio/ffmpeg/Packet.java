package org.polyser.audio.ffmpeg;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** What a decoder takes at once, in native memory, used again and again. */
public final class Packet implements AutoCloseable {

  private static final int INITIAL_CAPACITY = 1 << 13;

  private final AVPacket packet = avcodec.av_packet_alloc();
  private Pointer memory;
  private ByteBuffer buffer = ByteBuffer.allocate(0);

  /** Takes over bytes. */
  public void put(byte[] bytes, int offset, int length) {
    if (length > buffer.capacity()) {
      allocate(Math.max(length, INITIAL_CAPACITY));
    }
    buffer.put(0, bytes, offset, length);
    packet.size(length);
  }

  private void allocate(int capacity) {
    avutil.av_free(memory);
    memory = avutil.av_malloc(capacity);
    BytePointer bytes = new BytePointer(memory).capacity(capacity);
    packet.data(bytes);
    buffer = bytes.asByteBuffer();
  }

  /** ffmpeg's view of it. */
  AVPacket nativePacket() {
    return packet;
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avutil.av_free(memory);
  }
}
