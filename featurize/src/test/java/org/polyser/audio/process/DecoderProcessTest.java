package org.polyser.audio.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.decoding.AudioDecoder;

class DecoderProcessTest {

  /** Stereo, 16 bit, a ramp. */
  private static byte[] wav(int length) {
    int bytes = 4 * length;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 2).putInt(8000).putInt(32_000);
    wav.putShort((short) 4).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (int i = 0; i < 2 * length; i++) {
      wav.putShort((short) i);
    }
    return wav.array();
  }

  private static float[] samples(AudioReader reader, int channel) throws RejectedAudioException {
    float[] all = new float[0];
    for (int count = reader.read(); count > 0; count = reader.read()) {
      int end = all.length;
      all = Arrays.copyOf(all, end + count);
      System.arraycopy(reader.channel(channel), 0, all, end, count);
    }
    return all;
  }

  @Test
  void decodes_as_in_this_process() throws Exception {
    RecordingBytes wav = RecordingBytes.of(wav(30_000));
    try (DecoderProcess process = new DecoderProcess();
        AudioReader expected = AudioDecoder.open(wav);
        AudioReader actual = process.open(wav)) {
      assertEquals(8000, actual.sampleRate());
      assertEquals(2, actual.numChannels());
      assertEquals(100, actual.skip(100));
      assertEquals(100, expected.skip(100));
      assertArrayEquals(samples(expected, 1), samples(actual, 1));
    }
  }

  @Test
  void rejects_as_in_this_process_and_goes_on() throws Exception {
    try (DecoderProcess process = new DecoderProcess()) {
      RejectedAudioException why =
          assertThrows(
              RejectedAudioException.class, () -> process.open(RecordingBytes.of(new byte[0])));
      assertEquals(RejectionCode.EMPTY, why.code());
      assertEquals("0 bytes", why.detail());
      assertEquals(900, samples(process.open(RecordingBytes.of(wav(900))), 0).length);
    }
  }

  @Test
  void bytes_that_cannot_be_read_are_unreadable() throws Exception {
    try (DecoderProcess process = new DecoderProcess()) {
      RejectedAudioException why =
          assertThrows(
              RejectedAudioException.class,
              () ->
                  process.open(
                      new Bytes(100) {
                        @Override
                        public int read(long position, byte[] target, int offset, int length)
                            throws IOException {
                          throw new IOException("gone");
                        }
                      }));
      assertEquals(RejectionCode.UNREADABLE, why.code());
    }
  }

  @Test
  void a_crash_costs_one_recording() throws Exception {
    try (DecoderProcess process = new DecoderProcess()) {
      RejectedAudioException why =
          assertThrows(RejectedAudioException.class, () -> process.open(new KillingBytes()));
      assertEquals(RejectionCode.DECODER_CRASHED, why.code());
      assertEquals(900, samples(process.open(RecordingBytes.of(wav(900))), 0).length);
    }
  }

  private abstract static class Bytes implements RecordingBytes {

    private final long length;

    Bytes(long length) {
      this.length = length;
    }

    @Override
    public long length() {
      return length;
    }
  }

  /** Kills the decoder's process when it asks for bytes, as a fault of its own would. */
  private static final class KillingBytes extends Bytes {

    KillingBytes() {
      super(1000);
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
      ProcessHandle.current()
          .children()
          .forEach(
              child -> {
                child.destroyForcibly();
                child.onExit().join();
              });
      return length;
    }
  }
}
