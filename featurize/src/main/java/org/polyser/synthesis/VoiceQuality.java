package org.polyser.synthesis;

import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Draws;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.signal.Breath;
import org.polyser.synthesis.signal.Creak;
import org.polyser.synthesis.signal.NoiseSource;
import org.polyser.synthesis.signal.SpectralTilt;
import org.polyser.synthesis.signal.SpeechLevel;
import org.polyser.synthesis.signal.Tremor;

/** What of an expression an engine does not give: tremor, creak, tilt, breath and level. */
final class VoiceQuality {

  /** Level of speech of a speaker who departs from nothing [dB]. */
  private static final double NORMAL_LEVEL = -27;

  /** Breath of a voice without any [dB]. */
  private static final double NO_BREATH = -40;

  private VoiceQuality() {}

  /**
   * Gives an utterance its voice quality.
   *
   * @param samples which may be changed
   * @return the same array or another of the same length
   */
  static float[] apply(float[] samples, int sampleRate, Expression voice, Draws draws) {
    NoiseSource noise = new NoiseSource(draws.seed());
    float[] voiced = Tremor.apply(samples, sampleRate, voice.of(Cue.TREMOR), draws.uniform(5, 7));
    Creak.apply(voiced, sampleRate, voice.of(Cue.CREAK), noise);
    SpectralTilt.apply(voiced, sampleRate, voice.of(Cue.TILT));
    Breath.apply(voiced, sampleRate, NO_BREATH + voice.of(Cue.BREATHINESS), noise);
    SpeechLevel.set(voiced, sampleRate, NORMAL_LEVEL + voice.of(Cue.LEVEL));
    return voiced;
  }
}
