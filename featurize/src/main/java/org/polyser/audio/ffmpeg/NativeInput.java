package org.polyser.audio.ffmpeg;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.polyser.audio.RecordingBytes;

/**
 * Lets ffmpeg read a recording. JavaCPP has few slots for native callbacks, so that all inputs
 * share one pair of them; an input is found by the address of a byte of its own, which ffmpeg hands
 * to the callbacks.
 */
final class NativeInput implements AutoCloseable {

  private static final int BUFFER_LENGTH = 1 << 15;

  /** A crafted recording could have itself read over and over: so often, and no more. */
  private static final long MAX_READS_OF_ALL = 16;

  private static final long MIN_READ_LIMIT = 1 << 24;

  private static final Map<Long, NativeInput> OPEN = new ConcurrentHashMap<>();
  private static final Read READ = new Read();
  private static final Seek SEEK = new Seek();

  private final RecordingBytes recording;
  private final byte[] chunk = new byte[BUFFER_LENGTH];
  private final Pointer key = avutil.av_malloc(1);
  private final AVIOContext context;
  private long position;
  private long readLimit;
  private IOException failure;

  NativeInput(RecordingBytes recording) {
    FfmpegSettings.make();
    this.recording = recording;
    readLimit = MAX_READS_OF_ALL * recording.length() + MIN_READ_LIMIT;
    OPEN.put(key.address(), this);
    BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_LENGTH));
    context = avformat.avio_alloc_context(buffer, BUFFER_LENGTH, 0, key, READ, null, SEEK);
  }

  AVIOContext context() {
    return context;
  }

  /** Why bytes could not be read, if they could not. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether all was read so often that there can be no end. */
  boolean exhausted() {
    return readLimit < 0;
  }

  @Override
  public void close() {
    avutil.av_free(context.buffer());
    avformat.avio_context_free(context);
    OPEN.remove(key.address());
    avutil.av_free(key);
  }

  private int read(BytePointer target, int length) {
    try {
      int count = recording.read(position, chunk, 0, Math.min(length, chunk.length));
      readLimit -= count;
      if (count < 1 || exhausted()) {
        return avutil.AVERROR_EOF();
      }
      target.put(chunk, 0, count);
      position += count;
      return count;
    } catch (IOException e) {
      failure = e;
      return avutil.AVERROR_EIO();
    }
  }

  private long seek(long offset, int whence) {
    long length = recording.length();
    if ((whence & avformat.AVSEEK_SIZE) != 0) {
      return length;
    }
    long target =
        switch (whence & ~avformat.AVSEEK_FORCE) {
          case 0 -> offset;
          case 1 -> position + offset;
          case 2 -> length + offset;
          default -> -1;
        };
    if (target < 0 || target > length) {
      return -1;
    }
    position = target;
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
