package org.polyser.audio;

/**
 * Decodes whole recordings that are held in memory. The format is recognised by content, never by a
 * name: WAV (PCM of 8 to 32 bits, float, mu-law, A-law, RF64) by a parser of its own; FLAC, MP3,
 * Opus, Vorbis, AAC, AMR, GSM, and the audio track of MP4 or Matroska by ffmpeg. Stateless and
 * thread-safe.
 */
public final class AudioDecoder {

  private AudioDecoder() {}

  /**
   * Decodes a recording.
   *
   * @param recording all its bytes
   * @return all channels, at the rate of the recording, at least one sample
   * @throws RejectedAudioException if the recording is empty, damaged, cut short, of a kind that is
   *     not known, or out of bounds
   */
  public static Waveform decode(byte[] recording) throws RejectedAudioException {
    if (recording.length == 0) {
      throw new RejectedAudioException(RejectionCode.EMPTY, "0 bytes");
    }
    Waveform waveform = AudioFormat.of(recording).decode(recording);
    if (waveform.numSamples() == 0) {
      throw new RejectedAudioException(RejectionCode.EMPTY, "no samples");
    }
    AudioLimits.requireFinite(waveform);
    return waveform;
  }
}
