package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.fixtures.RecordingCondition;
import org.polyser.fixtures.SyntheticSpeech;
import org.polyser.synthesis.signal.SpeechLevel;

/** The conditions under which the benchmarks test a model are those that they are called. */
class RecordingConditionTest {

  private static final int RATE = SyntheticSpeech.SAMPLE_RATE;

  private static float[] speech() {
    return new SyntheticSpeech(3).utterance("de", "s", "neutral", 1);
  }

  private static float[] tone(double hertz) {
    float[] samples = new float[RATE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return samples;
  }

  private static Waveform heard(RecordingCondition condition, float[] samples)
      throws IOException, RejectedAudioException {
    return AudioDecoder.decode(condition.recorded(samples, 7));
  }

  private static double decibels(float[] samples, int from) {
    double sum = 0;
    for (int i = from; i < samples.length; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(sum);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordingKeepsItsLengthAndWhatItIsMadeFromStaysAsItWas(RecordingCondition condition)
      throws IOException, RejectedAudioException {
    float[] samples = speech();
    Waveform heard = heard(condition, samples);
    assertArrayEquals(speech(), samples, 0);
    double seconds = (double) heard.channel(0).length / heard.sampleRate();
    assertEquals((double) samples.length / RATE, seconds, 0.05);
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameBytesAndAnotherOtherNoise(RecordingCondition condition)
      throws IOException {
    byte[] one = condition.recorded(speech(), 1);
    assertArrayEquals(one, condition.recorded(speech(), 1));
    assertEquals(
        condition != RecordingCondition.NOISE, Arrays.equals(one, condition.recorded(speech(), 2)));
  }

  @Test
  void aTelephoneHasNothingAboveFourKilohertz() throws IOException, RejectedAudioException {
    Waveform below = heard(RecordingCondition.MU_LAW, tone(1000));
    assertEquals(8000, below.sampleRate());
    // Half of the samples have half of the energy.
    double expected = decibels(tone(1000), 0) - 10 * Math.log10(2);
    assertEquals(expected, decibels(below.channel(0), 0), 0.2);
    Waveform above = heard(RecordingCondition.MU_LAW, tone(5000));
    assertTrue(decibels(above.channel(0), 0) < expected - 40);
  }

  @Test
  void opusHasTwelveThousandBitsASecond() throws IOException {
    float[] samples = speech();
    double bits = 8.0 * RecordingCondition.OPUS.recorded(samples, 0).length;
    assertEquals(12_000, bits * RATE / samples.length, 4_000);
  }

  @Test
  void noiseLiesTenDecibelsBelowTheSpeech() throws IOException, RejectedAudioException {
    float[] samples = speech();
    float[] noise = heard(RecordingCondition.NOISE, samples).channel(0).clone();
    for (int i = 0; i < noise.length; i++) {
      noise[i] -= samples[i];
    }
    double level = decibels(noise, 0) - 10 * Math.log10(noise.length);
    assertEquals(SpeechLevel.of(samples, RATE) - 10, level, 0.1);
  }

  /** What is left of the reverberation after half of the time has half of the decibels. */
  @Test
  void aRoomIsAsLoudAsTheVoiceAndFallsBySixtyDecibelsInHalfASecond()
      throws IOException, RejectedAudioException {
    float[] click = new float[RATE];
    click[0] = 0.9f;
    float[] heard = heard(RecordingCondition.ROOM, click).channel(0);
    assertEquals(0.9, heard[0], 0.01);
    assertEquals(decibels(click, 0), decibels(heard, 1), 0.2);
    assertEquals(-30, decibels(heard, RATE / 4) - decibels(heard, 1), 6);
  }

  @Test
  void whatWouldBeCutOffIsMadeQuieterAsAWhole() throws IOException, RejectedAudioException {
    float[] loud = tone(200);
    for (int i = 0; i < loud.length; i++) {
      loud[i] *= 1.9f;
    }
    float[] heard = heard(RecordingCondition.NOISE, loud).channel(0);
    int full = 0;
    for (float sample : heard) {
      full += Math.abs(sample) > 0.999 ? 1 : 0;
    }
    assertFalse(full > 3, full + " samples at full scale");
  }
}
