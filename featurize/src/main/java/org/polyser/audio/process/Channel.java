package org.polyser.audio.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * One end of the pipe between a process and its decoder process.
 *
 * @param in what the other end says
 * @param out what this end says
 */
public record Channel(DataInputStream in, DataOutputStream out) {

  private static final int BUFFER = 1 << 16;

  /** What either end can say; numbers and bytes follow as the constants tell. */
  enum Word {
    /** To the decoder: length of a recording (long). */
    OPEN,
    /** To the decoder: nothing. */
    READ,
    /** To the decoder: number of samples (long). */
    SKIP,
    /** From the decoder: position (long) and length (int) of bytes that it needs. */
    NEED,
    /** To the decoder: number of bytes (int, -1 at the end), and the bytes. */
    BYTES,
    /** To the decoder: the bytes that it needs cannot be read. */
    NO_BYTES,
    /** From the decoder: sample rate (int) and number of channels (int). */
    OPENED,
    /** From the decoder: number of samples (int), and those of each channel (float). */
    BLOCK,
    /** From the decoder: number of samples skipped (long). */
    SKIPPED,
    /** From the decoder: code and detail (UTF). */
    REJECTED
  }

  static Channel of(InputStream in, OutputStream out) {
    return new Channel(
        new DataInputStream(new BufferedInputStream(in, BUFFER)),
        new DataOutputStream(new BufferedOutputStream(out, BUFFER)));
  }

  void say(Word word) throws IOException {
    out.writeUTF(word.name());
  }

  Word hear() throws IOException {
    return Word.valueOf(in.readUTF());
  }

  void sayFloats(float[] values, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES);
    bytes.asFloatBuffer().put(values, 0, count);
    out.write(bytes.array());
  }

  float[] hearFloats(int count) throws IOException {
    float[] values = new float[count];
    ByteBuffer.wrap(in.readNBytes(count * Float.BYTES)).asFloatBuffer().get(values);
    return values;
  }
}
