package org.polyser.audio.decoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.polyser.audio.decoding.Rejections.assertRejected;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.Waveform;

class WavDecodingTest {

  private static float[] mono(WavBytes wav) throws RejectedAudioException {
    return AudioDecoder.decode(wav.riff()).channel(0);
  }

  private static float[] mono(int tag, int bits, byte[] data) throws RejectedAudioException {
    return mono(new WavBytes().format(tag, 1, 8000, bits).chunk("data", data));
  }

  @Test
  void channelsAreInterleaved() throws Exception {
    Waveform wave = AudioDecoder.decode(WavBytes.pcm16(44_100, 2, 16_384, -16_384, 0, 32_767));

    assertEquals(44_100, wave.sampleRate());
    assertEquals(2, wave.numChannels());
    assertArrayEquals(new float[] {0.5f, 0}, wave.channel(0));
    assertArrayEquals(new float[] {-0.5f, 32_767 / 32_768f}, wave.channel(1));
  }

  @Test
  void integersOfEveryWidthAreScaledToOne() throws Exception {
    assertArrayEquals(
        new float[] {-1, 0, 0.5f}, mono(1, 8, new byte[] {0, (byte) 128, (byte) 192}));
    assertArrayEquals(
        new float[] {-1, 0.5f, 0x1p-23f},
        mono(1, 24, new byte[] {0, 0, (byte) 0x80, 0, 0, 0x40, 1, 0, 0}));
    byte[] ints = WavBytes.littleEndian(8).putInt(Integer.MIN_VALUE).putInt(1 << 30).array();
    assertArrayEquals(new float[] {-1, 0.5f}, mono(1, 32, ints));
  }

  @Test
  void floatsAreTakenAsTheyAre() throws Exception {
    byte[] floats = WavBytes.littleEndian(8).putFloat(-0.25f).putFloat(1.5f).array();
    assertArrayEquals(new float[] {-0.25f, 1.5f}, mono(3, 32, floats));
    byte[] doubles = WavBytes.littleEndian(8).putDouble(0.125).array();
    assertArrayEquals(new float[] {0.125f}, mono(3, 64, doubles));
  }

  /** G.711's decision values: largest and smallest magnitude of either sign. */
  @Test
  void telephoneEncodingsFollowTheirTables() throws Exception {
    byte[] codes = {0x00, (byte) 0x80, 0x7f, (byte) 0xff, (byte) 0xfe};
    assertArrayEquals(
        new float[] {-32_124 / 32_768f, 32_124 / 32_768f, -0f, 0, 8 / 32_768f},
        mono(7, 8, codes),
        0f);
    byte[] alaw = {0x2a, (byte) 0xaa, 0x55, (byte) 0xd5, (byte) 0x80};
    assertArrayEquals(
        new float[] {
          -32_256 / 32_768f, 32_256 / 32_768f, -8 / 32_768f, 8 / 32_768f, 5504 / 32_768f
        },
        mono(6, 8, alaw),
        0f);
  }

  @Test
  void extensibleNamesItsEncodingInTheSubFormat() throws Exception {
    byte[] format = Arrays.copyOf(WavBytes.formatBody(0xfffe, 1, 8000, 32), 40);
    format[16] = 22;
    format[18] = 32;
    format[24] = 3;
    byte[] data = WavBytes.littleEndian(4).putFloat(0.75f).array();

    assertArrayEquals(
        new float[] {0.75f}, mono(new WavBytes().chunk("fmt ", format).chunk("data", data)));
  }

  @Test
  void otherChunksAreSkippedPaddedOrNot() throws Exception {
    byte[] data = WavBytes.shorts(16_384);
    assertArrayEquals(
        new float[] {0.5f},
        mono(
            new WavBytes()
                .chunk("LIST", new byte[5])
                .format(1, 1, 8000, 16)
                .declare("odd ", 3, new byte[3])
                .chunk("data", data)
                .chunk("id3 ", new byte[7])));
  }

  @Test
  void rf64TakesTheLengthFromItsOwnChunk() throws Exception {
    byte[] lengths = WavBytes.littleEndian(28).putLong(0).putLong(4).putLong(2).array();
    WavBytes wav =
        new WavBytes()
            .chunk("ds64", lengths)
            .format(1, 1, 8000, 16)
            .declare("data", -1, WavBytes.shorts(16_384, 8192))
            .chunk("junk", new byte[8]);

    assertArrayEquals(
        new float[] {0.5f, 0.25f}, AudioDecoder.decode(wav.form("RF64", -1)).channel(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0x7ffff000, 0x7fffffff})
  void aLengthLeftOpenReachesToTheEnd(int declared) throws Exception {
    byte[] data = WavBytes.shorts(16_384, 8192);

    assertArrayEquals(
        new float[] {0.5f, 0.25f},
        mono(new WavBytes().format(1, 1, 8000, 16).declare("data", declared, data)));
  }

  @Test
  void everyCutIsRefused() {
    byte[] whole = WavBytes.pcm16(8000, 1, 1, 2, 3, 4, 5, 6, 7, 8);
    for (int length = 12; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertRejected(RejectionCode.TRUNCATED, cut);
    }
    assertRejected(RejectionCode.EMPTY, new byte[0]);
  }

  @Test
  void implausibleHeadersAreRefusedBeforeAnythingIsAllocated() {
    assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, WavBytes.pcm16(0, 1, 1));
    assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, WavBytes.pcm16(768_001, 1, 1));
    assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, WavBytes.pcm16(8000, 0, 1));
    assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, WavBytes.pcm16(8000, 65, 1));
    byte[] block = WavBytes.formatBody(1, 1, 8000, 16);
    block[12] = 3;
    assertRejected(
        RejectionCode.IMPLAUSIBLE_HEADER,
        new WavBytes().chunk("fmt ", block).chunk("data", new byte[6]).riff());
    assertRejected(
        RejectionCode.IMPLAUSIBLE_HEADER,
        new WavBytes().chunk("fmt ", new byte[8]).chunk("data", new byte[6]).riff());
  }

  @Test
  void noSamplesNoFormatAndNoNumbersAreRefused() {
    assertRejected(RejectionCode.EMPTY, WavBytes.pcm16(8000, 1));
    assertRejected(RejectionCode.CORRUPT, new WavBytes().chunk("data", new byte[4]).riff());
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 1e30f}) {
      byte[] data = WavBytes.littleEndian(8).putFloat(0).putFloat(bad).array();
      assertRejected(
          RejectionCode.NOT_FINITE,
          new WavBytes().format(3, 1, 8000, 32).chunk("data", data).riff());
    }
  }
}
