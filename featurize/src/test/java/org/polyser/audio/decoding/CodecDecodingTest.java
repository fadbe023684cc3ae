package org.polyser.audio.decoding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.polyser.audio.decoding.Rejections.assertRejected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.Waveform;

/** Half a second of a 440 Hz tone of amplitude 0.5 at 8 kHz, in every codec. */
class CodecDecodingTest {

  /** Amplitude of the 440 Hz component in the inner half. */
  private static double amplitude(Waveform wave) {
    double cos = 0;
    double sin = 0;
    int from = wave.numSamples() / 4;
    int to = wave.numSamples() * 3 / 4;
    for (int i = from; i < to; i++) {
      double phase = 2 * Math.PI * 440 * i / wave.sampleRate();
      cos += wave.channel(0)[i] * Math.cos(phase);
      sin += wave.channel(0)[i] * Math.sin(phase);
    }
    return 2 * Math.hypot(cos, sin) / (to - from);
  }

  @ParameterizedTest
  @CsvSource({
    "tone.flac, 8000, 4000, 0.001",
    "tone.mka,  8000, 4000, 0.001",
    "tone.mp3,  8000, 4000, 0.03",
    "tone.m4a,  8000, 4096, 0.03",
    "tone.ogg,  8000, 4000, 0.03",
    "tone.opus, 48000, 24000, 0.03",
    "tone.amr,  8000, 4000, 0.15",
    "tone.awb,  16000, 8000, 0.15",
    "tone.gsm,  8000, 4000, 0.05",
    "tone.aac,  16000, 9216, 0.03",
    "tone.oga,  8000, 4000, 0.001",
    "gsm.wav,   8000, 4160, 0.05"
  })
  void decodesToTheToneAndToItsLength(String name, int sampleRate, int numSamples, double tolerance)
      throws Exception {
    Waveform wave = AudioDecoder.decode(Recorded.bytes(name));

    assertEquals(sampleRate, wave.sampleRate());
    assertEquals(1, wave.numChannels());
    assertEquals(numSamples, wave.numSamples());
    assertEquals(0.5, amplitude(wave), tolerance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tone.flac", "tone.mka", "tone.mp3", "tone.m4a", "tone.ogg", "tone.opus"})
  void halfARecordingIsRefused(String name) {
    byte[] whole = Recorded.bytes(name);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    assertThrows(RejectedAudioException.class, () -> AudioDecoder.decode(half));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tone.ogg", "tone.opus", "gsm.wav", "tone.flac"})
  void aRecordingCutShortIsTruncated(String name) {
    byte[] whole = Recorded.bytes(name);

    assertRejected(RejectionCode.TRUNCATED, Arrays.copyOf(whole, whole.length - 2));
  }

  @Test
  void aFlippedBitInFlacIsNoticed() {
    byte[] damaged = Recorded.bytes("tone.flac");
    damaged[damaged.length - 100] ^= 4;

    assertThrows(RejectedAudioException.class, () -> AudioDecoder.decode(damaged));
  }

  @Test
  void trailingTagsDoNoHarm() throws Exception {
    byte[] whole = Recorded.bytes("tone.mp3");
    byte[] tagged = Arrays.copyOf(whole, whole.length + 128);
    System.arraycopy("TAGsome title".getBytes(US_ASCII), 0, tagged, whole.length, 13);

    assertEquals(4000, AudioDecoder.decode(tagged).numSamples(), 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain words, no audio",
        "#EXTM3U\n#EXTINF:10,\nfile:///etc/hostname\n",
        "ffconcat version 1.0\nfile /etc/hostname\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n"
      })
  void whatIsNoAudioOrNamesOtherFilesIsUnknown(String text) {
    assertRejected(RejectionCode.UNKNOWN_FORMAT, text.getBytes(US_ASCII));
  }

  @Test
  void manyThreadsDecodeAtOnce() throws Exception {
    byte[] recording = Recorded.bytes("tone.opus");
    ExecutorService threads = Executors.newFixedThreadPool(24);
    try {
      List<Future<Waveform>> waves = new ArrayList<>();
      for (int i = 0; i < 96; i++) {
        waves.add(threads.submit(() -> AudioDecoder.decode(recording)));
      }
      for (Future<Waveform> wave : waves) {
        assertEquals(24_000, wave.get().numSamples());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
