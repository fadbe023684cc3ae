package org.polyser.jobs.recordings;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAV recordings of tones, 16-bit. */
public final class ToneWav {

  private static final int HEADER = 44;

  private ToneWav() {}

  /** A tone of its own in every channel. */
  public static byte[] of(int channels, int sampleRate, int length) {
    int bytes = 2 * channels * length;
    ByteBuffer wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) channels).putInt(sampleRate);
    wav.putInt(2 * channels * sampleRate).putShort((short) (2 * channels)).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (int i = 0; i < length; i++) {
      for (int channel = 0; channel < channels; channel++) {
        double phase = 2 * Math.PI * 300 * (1 + channel) * i / sampleRate;
        wav.putShort((short) (8000 * Math.sin(phase)));
      }
    }
    return wav.array();
  }
}
