package org.polyser.synthesis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.polyser.audio.resampling.Resampler;
import org.polyser.synthesis.encoding.RecordingEncoder;
import org.polyser.synthesis.encoding.RecordingFormat;
import org.polyser.synthesis.engine.SpeechEngine;
import org.polyser.synthesis.engine.SpeechResult;
import org.polyser.synthesis.engine.SpeechResult.Failed;
import org.polyser.synthesis.engine.SpeechResult.Spoken;
import org.polyser.synthesis.expression.Draws;
import org.polyser.synthesis.measure.Measurement;
import org.polyser.synthesis.signal.NoiseSource;

/**
 * Makes recordings of utterances: the engine speaks, the vocal tract is stretched, the voice gets
 * its quality and is measured, a room and a line are added, and the whole is encoded. Recordings
 * depend on the batch of utterances that they are made in, and on nothing else.
 *
 * @param engine that speaks
 * @param format of the recordings
 */
public record Production(SpeechEngine engine, RecordingFormat format) implements Serializable {

  /** Of the recordings [Hz]; speech features use no more. */
  public static final int SAMPLE_RATE = 16000;

  /** Rates that the resampler has short filters for are multiples of this [Hz]. */
  private static final int RATE_STEP = 250;

  /** Anything longer than this is a mistake of the engine [s]. */
  private static final double LONGEST_SECONDS = 60;

  private static final double SHORTEST_SECONDS = 0.2;

  /**
   * Makes recordings.
   *
   * @param utterances best of one voice, and so few that their sound fits into memory
   * @return as many products, in the same order
   */
  public List<Product> of(List<SyntheticUtterance> utterances) {
    List<SpeechResult> results =
        engine.speak(utterances.stream().map(SyntheticUtterance::request).toList());
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < utterances.size(); i++) {
      products.add(product(utterances.get(i), results.get(i)));
    }
    return products;
  }

  private Product product(SyntheticUtterance utterance, SpeechResult result) {
    if (result instanceof Failed failed) {
      return new Product.Rejected(utterance, failed.code(), failed.detail());
    }
    Spoken spoken = (Spoken) result;
    double seconds = (double) spoken.samples().length / spoken.sampleRate();
    if (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS) {
      return new Product.Rejected(utterance, "implausible-length", "%.2f s".formatted(seconds));
    }
    return recorded(utterance, spoken);
  }

  private Product recorded(SyntheticUtterance utterance, Spoken spoken) {
    Draws draws = Draws.of(utterance.noiseSeed(), utterance.utteranceId() + " sound");
    int stretched = stretchedRate(spoken.sampleRate(), utterance.request().speaker().tract());
    float[] plain = Resampler.resample(spoken.samples(), stretched, SAMPLE_RATE);
    float[] speech =
        VoiceQuality.apply(plain, SAMPLE_RATE, utterance.request().expression(), draws);
    Measurement measured = Measurement.of(speech, SAMPLE_RATE, utterance.request().text());
    float[] recording =
        Recorder.record(speech, SAMPLE_RATE, utterance.conditions(), new NoiseSource(draws.seed()));
    return new Product.Recorded(
        utterance,
        RecordingEncoder.encode(format, recording, SAMPLE_RATE),
        (double) recording.length / SAMPLE_RATE,
        measured);
  }

  /** To play a sound at another rate moves its formants; the engine made up for pitch and tempo. */
  private static int stretchedRate(int sampleRate, double tract) {
    return (int) Math.round(sampleRate * tract / RATE_STEP) * RATE_STEP;
  }
}
