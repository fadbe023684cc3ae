package org.polyser.audio.decoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyser.audio.AudioReader;
import org.polyser.audio.MemoryBytes;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.Waveform;

class AudioReaderTest {

  static List<String> recordings() {
    return Recorded.ALL;
  }

  private static AudioReader open(byte[] recording) throws RejectedAudioException {
    return AudioDecoder.open(RecordingBytes.of(recording));
  }

  private static float[] rest(AudioReader reader) throws RejectedAudioException {
    float[] all = new float[0];
    for (int count = reader.read(); count > 0; count = reader.read()) {
      int before = all.length;
      all = Arrays.copyOf(all, before + count);
      System.arraycopy(reader.channel(0), 0, all, before, count);
    }
    return all;
  }

  /** Noise of 16 bits, 40,000 samples of two channels: some blocks of every reader. */
  private static byte[] noise() {
    int[] samples = new int[80_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (i * 7919 * 31) % 20_000;
    }
    return WavBytes.pcm16(16_000, 2, samples);
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void bytesThatComeInPiecesGiveTheSameSamples(String name) throws Exception {
    byte[] bytes = Recorded.bytes(name);
    Waveform whole = AudioDecoder.decode(bytes);

    try (AudioReader reader = AudioDecoder.open(new PieceBytes(bytes, 100, bytes.length))) {
      assertEquals(whole.sampleRate(), reader.sampleRate());
      assertEquals(whole.numChannels(), reader.numChannels());
      assertArrayEquals(whole.channel(0), rest(reader), 0f);
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void skippedSamplesAreThoseThatWouldHaveBeenRead(String name) throws Exception {
    byte[] bytes = Recorded.bytes(name);
    float[] whole = AudioDecoder.decode(bytes).channel(0);
    int first = whole.length / 3;
    int second = whole.length / 5;

    try (AudioReader reader = open(bytes)) {
      assertEquals(first, reader.skip(first));
      assertEquals(second, reader.skip(second));
      assertEquals(0, reader.skip(0));
      float[] expected = Arrays.copyOfRange(whole, first + second, whole.length);
      assertArrayEquals(expected, rest(reader), 0f);
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void skippingBeyondTheEndStopsThere(String name) throws Exception {
    byte[] bytes = Recorded.bytes(name);
    int length = AudioDecoder.decode(bytes).numSamples();

    try (AudioReader reader = open(bytes)) {
      assertEquals(length, reader.skip(length + 1000L));
      assertEquals(0, reader.read());
      assertEquals(0, reader.skip(1));
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void bytesThatCannotBeReadAreUnreadable(String name) {
    byte[] bytes = Recorded.bytes(name);
    for (long readable : new long[] {0, bytes.length / 2, bytes.length - 1}) {
      RejectedAudioException e =
          assertThrows(
              RejectedAudioException.class,
              () -> {
                try (AudioReader reader = AudioDecoder.open(new PieceBytes(bytes, 64, readable))) {
                  rest(reader);
                }
              });
      assertEquals(RejectionCode.UNREADABLE, e.code(), e.getMessage());
    }
  }

  @Test
  void readingAndSkippingMayAlternate() throws Exception {
    float[] whole = AudioDecoder.decode(noise()).channel(1);
    try (AudioReader reader = open(noise())) {
      int count = reader.read();
      assertTrue(count >= 4096 && count <= 16_384, () -> "a block of " + count);
      assertEquals(10_000, reader.skip(10_000));
      int next = reader.read();
      float[] expected = Arrays.copyOfRange(whole, count + 10_000, count + 10_000 + next);
      assertArrayEquals(expected, Arrays.copyOf(reader.channel(1), next), 0f);
    }
  }

  @Test
  void whatIsThereOfACutWavCanBeReadBeforeItIsRefused() throws Exception {
    byte[] cut = Arrays.copyOf(noise(), 44 + 4 * 30_000 + 1);
    try (AudioReader reader = open(cut)) {
      assertEquals(29_000, reader.skip(29_000));
      assertEquals(1000, reader.read());
      RejectedAudioException e = assertThrows(RejectedAudioException.class, reader::read);
      assertEquals(RejectionCode.TRUNCATED, e.code());
    }
  }

  /** 64 GiB of zeros that nobody holds: only the header and what is read of the end is made. */
  @Test
  void aSegmentFarIntoAHugeRecordingIsReached() throws Exception {
    long numSamples = 1L << 35;
    byte[] lengths = WavBytes.littleEndian(24).putLong(0).putLong(2 * numSamples).array();
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.writeBytes(
        new WavBytes()
            .chunk("ds64", lengths)
            .format(1, 1, 8000, 16)
            .declare("data", -1, new byte[0])
            .form("RF64", -1));
    try (AudioReader reader = AudioDecoder.open(new Zeros(header.toByteArray(), 2 * numSamples))) {
      assertEquals(numSamples - 5, reader.skip(numSamples - 5));
      assertEquals(5, reader.read());
      assertEquals(0, reader.read());
    }
  }

  @Test
  void aClosedReaderReadsNoMore() throws Exception {
    AudioReader reader = open(Recorded.bytes("tone.opus"));
    reader.close();
    reader.close();
    assertThrows(IllegalStateException.class, reader::read);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Zeros(byte[] header, long numZeros) implements RecordingBytes {
    @Override
    public long length() {
      return header.length + numZeros;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
      if (position < header.length) {
        return new MemoryBytes(header).read(position, target, offset, length);
      }
      int count = (int) Math.min(length, length() - position);
      Arrays.fill(target, offset, offset + count, (byte) 0);
      return count;
    }
  }
}
