package org.polyser.synthesis;

import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.audio.resampling.Resampler;
import org.polyser.synthesis.encoding.RecordingEncoder;
import org.polyser.synthesis.encoding.RecordingFormat;
import org.polyser.synthesis.signal.BackgroundNoise;
import org.polyser.synthesis.signal.Decibels;
import org.polyser.synthesis.signal.Gain;
import org.polyser.synthesis.signal.NoiseSource;
import org.polyser.synthesis.signal.Room;
import org.polyser.synthesis.signal.SpeechLevel;
import org.polyser.synthesis.signal.Telephone;

/** Records speech in its conditions: room, noise, microphone, line. */
final class Recorder {

  private Recorder() {}

  /**
   * Records an utterance.
   *
   * @param speech from its first sound to its last
   * @param noise where noise comes from
   * @return the recording, in [-1, 1]
   */
  static float[] record(float[] speech, int sampleRate, Conditions conditions, NoiseSource noise) {
    int before = (int) (conditions.before() * sampleRate);
    int after = (int) (conditions.after() * sampleRate);
    float[] recording = new float[before + speech.length + after];
    System.arraycopy(speech, 0, recording, before, speech.length);
    double level = SpeechLevel.of(speech, sampleRate);
    if (conditions.room() != null) {
      Room.apply(recording, sampleRate, conditions.room().seconds(), conditions.room().level());
    }
    if (conditions.noise() != null) {
      BackgroundNoise.apply(
          recording, conditions.noise().colour(), level, conditions.noise().snr(), noise);
    }
    Gain.apply(recording, Decibels.amplitude(conditions.gain()));
    return transmitted(recording, sampleRate, conditions.line());
  }

  private static float[] transmitted(float[] samples, int sampleRate, String line) {
    if (line.equals(Conditions.DIRECT)) {
      return samples;
    }
    if (line.equals(Conditions.TELEPHONE)) {
      Telephone.apply(samples, sampleRate);
      return samples;
    }
    return throughCodec(samples, sampleRate, line);
  }

  private static float[] throughCodec(float[] samples, int sampleRate, String line) {
    RecordingFormat codec =
        RecordingFormat.ofLines().stream()
            .filter(format -> format.word().equals(line))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no line " + line));
    try {
      var decoded = AudioDecoder.decode(RecordingEncoder.encode(codec, samples, sampleRate));
      return Resampler.resample(decoded.channel(0), decoded.sampleRate(), sampleRate);
    } catch (RejectedAudioException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
