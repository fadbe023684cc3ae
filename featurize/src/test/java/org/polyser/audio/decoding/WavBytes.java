package org.polyser.audio.decoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV recordings, also wrong ones, chunk by chunk. */
final class WavBytes {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  static ByteBuffer littleEndian(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] shorts(int... values) {
    byte[] content = new byte[2 * values.length];
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return content;
  }

  /** A complete mono or multi-channel recording of 16-bit samples. */
  static byte[] pcm16(int sampleRate, int numChannels, int... samples) {
    return new WavBytes()
        .format(1, numChannels, sampleRate, 16)
        .chunk("data", shorts(samples))
        .riff();
  }

  WavBytes format(int tag, int numChannels, int sampleRate, int bits) {
    return chunk("fmt ", formatBody(tag, numChannels, sampleRate, bits));
  }

  static byte[] formatBody(int tag, int numChannels, int sampleRate, int bits) {
    int block = numChannels * ((bits + 7) / 8);
    byte[] content = new byte[16];
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) tag).putShort((short) numChannels).putInt(sampleRate);
    bytes.putInt(sampleRate * block).putShort((short) block).putShort((short) bits);
    return content;
  }

  WavBytes chunk(String id, byte[] content) {
    return declare(id, content.length, content).raw(new byte[content.length % 2]);
  }

  /** A chunk that declares a length of its own, without padding. */
  WavBytes declare(String id, int length, byte[] content) {
    raw(id.getBytes(StandardCharsets.US_ASCII));
    return raw(littleEndian(4).putInt(length).array()).raw(content);
  }

  WavBytes raw(byte[] bytes) {
    body.writeBytes(bytes);
    return this;
  }

  byte[] riff() {
    return form("RIFF", 4 + body.size());
  }

  byte[] form(String form, int length) {
    byte[] content = new byte[12 + body.size()];
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(form.getBytes(StandardCharsets.US_ASCII)).putInt(length);
    bytes.put("WAVE".getBytes(StandardCharsets.US_ASCII)).put(body.toByteArray());
    return content;
  }
}
