package org.polyser.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.audio.resampling.Resampler;

/** Recordings strung together without end, cut into pieces of about five seconds. */
final class SpeechStream {

  /** Rate of all pieces [Hz]. */
  static final int SAMPLE_RATE = 16_000;

  private static final double MIN_SECONDS = 4;
  private static final double MAX_SECONDS = 6;
  private static final double MIN_GAIN = 0.5;

  private final List<Path> sources;
  private final SplittableRandom draws;
  private float[] current = new float[0];
  private int position;
  private int opened;
  private int rejected;

  SpeechStream(List<Path> sources, long seed) {
    this.sources = sources;
    draws = new SplittableRandom(seed);
  }

  /** The next piece: its length and its loudness are drawn. */
  float[] next() throws IOException, RejectedAudioException {
    float[] piece = new float[(int) (SAMPLE_RATE * draws.nextDouble(MIN_SECONDS, MAX_SECONDS))];
    float gain = (float) draws.nextDouble(MIN_GAIN, 1);
    for (int filled = 0; filled < piece.length; ) {
      if (position == current.length) {
        open();
      }
      int count = Math.min(piece.length - filled, current.length - position);
      for (int i = 0; i < count; i++) {
        piece[filled + i] = gain * Math.max(-1, Math.min(1, current[position + i]));
      }
      filled += count;
      position += count;
    }
    return piece;
  }

  /** Files that are no recordings, such as a table of labels, are passed over. */
  private void open() throws IOException, RejectedAudioException {
    Path source = sources.get(opened++ % sources.size());
    position = 0;
    try {
      Waveform waveform = AudioDecoder.decode(Files.readAllBytes(source));
      current = Resampler.resample(waveform.channel(0), waveform.sampleRate(), SAMPLE_RATE);
      rejected = 0;
    } catch (RejectedAudioException e) {
      current = new float[0];
      if (++rejected == sources.size()) {
        throw e;
      }
    }
  }
}
