package org.polyser.jobs.featurize;

import java.io.IOException;
import java.io.Serializable;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import org.polyser.jobs.recordings.RecordingOpener;

/**
 * Encoded bytes and the audio that they hold.
 *
 * @param bytes encoded
 * @param seconds decoded [s]
 */
record EncodedRate(long bytes, double seconds) implements Serializable {

  /** 16 kHz, 16 bit, mono: taken where nothing could be measured. */
  private static final double ASSUMED = 32_000;

  static final EncodedRate UNKNOWN = new EncodedRate(0, 0);

  /** Decodes a recording; one that cannot be decoded tells nothing. */
  static EncodedRate measure(FileRange recording) {
    try (RecordingOpener opener = new RecordingOpener();
        AudioReader reader = AudioDecoder.open(opener.open(recording))) {
      long samples = 0;
      for (int count = reader.read(); count > 0; count = reader.read()) {
        samples += count;
      }
      return new EncodedRate(recording.length(), (double) samples / reader.sampleRate());
    } catch (RejectedAudioException | IOException e) {
      return UNKNOWN;
    }
  }

  EncodedRate plus(EncodedRate other) {
    return new EncodedRate(bytes + other.bytes, seconds + other.seconds);
  }

  double bytesPerSecond() {
    return seconds > 0 ? bytes / seconds : ASSUMED;
  }
}
