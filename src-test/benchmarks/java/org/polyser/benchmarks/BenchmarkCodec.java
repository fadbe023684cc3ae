package org.polyser.benchmarks;

import java.io.IOException;
import org.polyser.fixtures.Codec;
import org.polyser.fixtures.Wav;

/** What recordings are measured in. */
enum BenchmarkCodec {
  WAV,
  FLAC,
  MP3,
  OPUS;

  String extension() {
    return this == WAV ? "wav" : codec().extension();
  }

  /** One channel at {@link SpeechStream#SAMPLE_RATE} as a file. */
  byte[] encode(float[] samples) throws IOException {
    return this == WAV ? Wav.of(samples) : codec().encode(SpeechStream.SAMPLE_RATE, samples);
  }

  private Codec codec() {
    return Codec.valueOf(name());
  }
}
