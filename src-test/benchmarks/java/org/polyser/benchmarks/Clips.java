package org.polyser.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.features.LogMelConfig;

/** A recording at 16 kHz, cut into clips of 5 s; the last one may be shorter. */
final class Clips {

  static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  /** Samples of a clip, of the last one at most. */
  static final int LENGTH = 5 * WHISPER.sampleRate();

  private final List<float[]> clips = new ArrayList<>();
  private final double seconds;

  Clips(Path audio) throws IOException, RejectedAudioException {
    Waveform waveform = AudioDecoder.decode(Files.readAllBytes(audio));
    if (waveform.sampleRate() != WHISPER.sampleRate()) {
      throw new IllegalArgumentException(
          audio + " must be at 16000 Hz, got " + waveform.sampleRate());
    }
    float[] samples = waveform.channel(0);
    for (int from = 0; from < samples.length; from += LENGTH) {
      int to = Math.min(samples.length, from + LENGTH);
      clips.add(Arrays.copyOfRange(samples, from, to));
    }
    seconds = waveform.durationSeconds();
  }

  List<float[]> all() {
    return clips;
  }

  /** Length of all clips [s]. */
  double seconds() {
    return seconds;
  }
}
