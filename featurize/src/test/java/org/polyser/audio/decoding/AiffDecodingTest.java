package org.polyser.audio.decoding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.polyser.audio.decoding.Rejections.assertRejected;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.Waveform;

class AiffDecodingTest {

  private static byte[] chunk(String id, int length, byte[] content) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + content.length + content.length % 2);
    return bytes.put(id.getBytes(US_ASCII)).putInt(length).put(content).array();
  }

  private static byte[] form(String kind, int length, byte[]... chunks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(
        ByteBuffer.allocate(12)
            .put("FORM".getBytes(US_ASCII))
            .putInt(length)
            .put(kind.getBytes(US_ASCII))
            .array());
    for (byte[] chunk : chunks) {
      all.writeBytes(chunk);
    }
    return all.toByteArray();
  }

  /** 8000 Hz is 125 · 2^6, and 125 shifted to the upper end of 64 bits is 0xfa00…. */
  private static byte[] common(int numChannels, int numFrames, int bits, String compression) {
    ByteBuffer bytes = ByteBuffer.allocate(18 + compression.length());
    bytes.putShort((short) numChannels).putInt(numFrames).putShort((short) bits);
    bytes.putShort((short) (16383 + 12)).putLong(0xfa00000000000000L);
    return bytes.put(compression.getBytes(US_ASCII)).array();
  }

  private static byte[] sound(int offset, byte[] samples) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + offset + samples.length);
    return bytes.putInt(offset).putInt(0).position(8 + offset).put(samples).array();
  }

  private static byte[] aiff(int numChannels, int numFrames, int bits, byte[] samples) {
    byte[] common = common(numChannels, numFrames, bits, "");
    byte[] sound = sound(0, samples);
    return form("AIFF", 0, chunk("COMM", 18, common), chunk("SSND", sound.length, sound));
  }

  private static float[] compressed(String compression, int numFrames, int bits, byte[] samples)
      throws RejectedAudioException {
    byte[] common = chunk("COMM", 22, common(1, numFrames, bits, compression));
    byte[] sound = sound(0, samples);
    byte[] recording = form("AIFC", 0, common, chunk("SSND", sound.length, sound));
    return AudioDecoder.decode(recording).channel(0);
  }

  private static final byte[] HALVES = {0x40, 0, (byte) 0xc0, 0};

  @Test
  void channelsAreInterleavedWithTheUpperByteFirst() throws Exception {
    Waveform wave = AudioDecoder.decode(aiff(2, 1, 16, HALVES));
    assertEquals(8000, wave.sampleRate());
    assertArrayEquals(new float[] {0.5f}, wave.channel(0));
    assertArrayEquals(new float[] {-0.5f}, wave.channel(1));
  }

  @Test
  void integersOfEveryWidthAreSigned() throws Exception {
    assertArrayEquals(
        new float[] {0.5f, 0, -0.5f, 0}, AudioDecoder.decode(aiff(1, 4, 8, HALVES)).channel(0));
    byte[] three = {0x40, 0, 0, (byte) 0x80, 0, 0, 0, 0, 1};
    assertArrayEquals(
        new float[] {0.5f, -1, 0x1p-23f}, AudioDecoder.decode(aiff(1, 3, 24, three)).channel(0));
    byte[] four = {0x40, 0, 0, 0};
    assertArrayEquals(new float[] {0.5f}, AudioDecoder.decode(aiff(1, 1, 32, four)).channel(0));
  }

  @Test
  void encodingsAreNamedInTheCompressedForm() throws Exception {
    assertArrayEquals(new float[] {0.5f, -0.5f}, compressed("NONE", 2, 16, HALVES));
    assertArrayEquals(new float[] {0.5f, -0.5f}, compressed("twos", 2, 16, HALVES));
    byte[] little = {0, 0x40, 0, (byte) 0xc0};
    assertArrayEquals(new float[] {0.5f, -0.5f}, compressed("sowt", 2, 16, little));
    byte[] floats = ByteBuffer.allocate(4).putFloat(0.75f).array();
    assertArrayEquals(new float[] {0.75f}, compressed("fl32", 1, 32, floats));
    byte[] doubles = ByteBuffer.allocate(8).putDouble(-0.125).array();
    assertArrayEquals(new float[] {-0.125f}, compressed("FL64", 1, 64, doubles));
    assertArrayEquals(new float[] {32_124 / 32_768f}, compressed("ulaw", 1, 8, new byte[] {-128}));
    assertArrayEquals(
        new float[] {8 / 32_768f}, compressed("alaw", 1, 8, new byte[] {(byte) 0xd5}));
    byte[] unsigned = {(byte) 0xc0, 0x40};
    assertArrayEquals(new float[] {0.5f, -0.5f}, compressed("raw ", 2, 8, unsigned));
  }

  @Test
  void chunksMayComeInAnyOrderAndSamplesBehindAGap() throws Exception {
    byte[] sound = sound(4, HALVES);
    byte[] recording =
        form(
            "AIFF",
            0,
            chunk("NAME", 3, new byte[3]),
            chunk("SSND", sound.length, sound),
            chunk("COMM", 18, common(1, 2, 16, "")),
            chunk("ANNO", 1, new byte[1]));
    assertArrayEquals(new float[] {0.5f, -0.5f}, AudioDecoder.decode(recording).channel(0));
  }

  @Test
  void lengthsLeftOpenReachToTheEnd() throws Exception {
    byte[] sound = sound(0, HALVES);
    for (int open : new int[] {0, 0x7f000008}) {
      byte[] recording =
          form("AIFF", 0, chunk("COMM", 18, common(1, 0, 16, "")), chunk("SSND", open, sound));
      assertArrayEquals(new float[] {0.5f, -0.5f}, AudioDecoder.decode(recording).channel(0));
    }
  }

  @Test
  void everyCutIsRefused() {
    byte[] whole = aiff(1, 2, 16, HALVES);
    for (int length = 12; length < whole.length; length++) {
      assertRejected(RejectionCode.TRUNCATED, Arrays.copyOf(whole, length));
    }
  }

  @Test
  void implausibleHeadersAreRefused() {
    assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, aiff(0, 2, 16, HALVES));
    assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, aiff(65_535, 2, 16, HALVES));
    assertRejected(RejectionCode.EMPTY, aiff(1, 0, 16, HALVES));
    for (short exponent : new short[] {0, 16_383 + 31, 0x7fff, -1}) {
      byte[] rate = aiff(1, 2, 16, HALVES);
      ByteBuffer.wrap(rate).putShort(12 + 8 + 8, exponent);
      assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, rate);
    }
    byte[] offset = aiff(1, 2, 16, HALVES);
    ByteBuffer.wrap(offset).putInt(12 + 26 + 8, 1000);
    assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, offset);
  }
}
