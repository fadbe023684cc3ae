package org.polyser.audio;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Lets ffmpeg read a recording that is held in memory. JavaCPP has few slots for native callbacks,
 * so that all inputs share one pair of them; an input is found by the address of a byte of its own,
 * which ffmpeg hands to the callbacks.
 */
final class MemoryInput implements AutoCloseable {

  private static final int BUFFER_LENGTH = 1 << 16;

  private static final Map<Long, MemoryInput> OPEN = new ConcurrentHashMap<>();
  private static final Read READ = new Read();
  private static final Seek SEEK = new Seek();

  private final byte[] recording;
  private final BytePointer key;
  private final AVIOContext context;
  private int position;

  MemoryInput(byte[] recording) {
    this.recording = recording;
    key = new BytePointer(1);
    OPEN.put(key.address(), this);
    context =
        avformat.avio_alloc_context(
            new BytePointer(avutil.av_malloc(BUFFER_LENGTH)),
            BUFFER_LENGTH,
            0,
            key,
            READ,
            null,
            SEEK);
  }

  AVIOContext context() {
    return context;
  }

  @Override
  public void close() {
    avutil.av_free(context.buffer());
    avformat.avio_context_free(context);
    OPEN.remove(key.address());
    key.close();
  }

  private int read(BytePointer target, int length) {
    int count = Math.min(length, recording.length - position);
    if (count <= 0) {
      return avutil.AVERROR_EOF();
    }
    target.put(recording, position, count);
    position += count;
    return count;
  }

  private long seek(long offset, int whence) {
    if ((whence & avformat.AVSEEK_SIZE) != 0) {
      return recording.length;
    }
    long target =
        switch (whence & ~avformat.AVSEEK_FORCE) {
          case 0 -> offset;
          case 1 -> position + offset;
          case 2 -> recording.length + offset;
          default -> -1;
        };
    if (target < 0 || target > recording.length) {
      return -1;
    }
    position = (int) target;
    return target;
  }

  private static final class Read extends Read_packet_Pointer_BytePointer_int {
    @Override
    public int call(Pointer opaque, BytePointer target, int length) {
      return OPEN.get(opaque.address()).read(target, length);
    }
  }

  private static final class Seek extends Seek_Pointer_long_int {
    @Override
    public long call(Pointer opaque, long offset, int whence) {
      return OPEN.get(opaque.address()).seek(offset, whence);
    }
  }
}
