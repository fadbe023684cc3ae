package org.polyser.synthesis.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.config.InvalidInputException;

class RecordingEncoderTest {

  private static final int RATE = 16000;

  @Test
  void flacKeepsEverySampleOfSixteenBits() throws RejectedAudioException {
    float[] samples = tone(12345);
    samples[7] = 2;
    samples[8] = -2;
    byte[] flac = RecordingEncoder.encode(RecordingFormat.FLAC, samples, RATE);
    Waveform decoded = AudioDecoder.decode(flac);
    float[] expected = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      expected[i] = Math.max(-32768, Math.min(32767, Math.round(samples[i] * 32768))) / 32768f;
    }
    assertEquals(RATE, decoded.sampleRate());
    assertArrayEquals(expected, decoded.channel(0));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsReadAgainAsLongAsItWas(RecordingFormat format) throws RejectedAudioException {
    byte[] bytes = RecordingEncoder.encode(format, tone(3 * RATE), RATE);
    // A frame of MP3 at 16 kHz is 36 ms, and some players' tags keep the encoder's delay.
    assertEquals(3, AudioDecoder.decode(bytes).durationSeconds(), 0.1);
  }

  @Test
  void theSameSamplesAreTheSameBytes() {
    for (RecordingFormat format : RecordingFormat.values()) {
      assertArrayEquals(
          RecordingEncoder.encode(format, tone(5000), RATE),
          RecordingEncoder.encode(format, tone(5000), RATE),
          format.word());
    }
  }

  @Test
  void opusIsSmallerThanFlac() {
    int flac = RecordingEncoder.encode(RecordingFormat.FLAC, tone(RATE), RATE).length;
    int opus = RecordingEncoder.encode(RecordingFormat.OPUS, tone(RATE), RATE).length;
    assertTrue(2 * opus < flac, opus + " " + flac);
  }

  @Test
  void onlyFormatsForCorporaCanBeNamed() {
    assertEquals(RecordingFormat.OPUS, RecordingFormat.named("key", "opus"));
    assertEquals(
        "key must be one of [flac, opus], got mp3-low",
        assertThrows(InvalidInputException.class, () -> RecordingFormat.named("key", "mp3-low"))
            .getMessage());
  }

  private static float[] tone(int length) {
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (float) (0.4 * Math.sin(0.1 * i) + 0.2 * Math.sin(0.37 * i * i / length));
    }
    return samples;
  }
}
