package org.polyser.audio.decoding;

import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.Waveform;
import org.polyser.audio.WaveformBuilder;

/**
 * Decodes recordings. The format is recognised by content, never by a name: WAV, AIFF and FLAC by
 * parsers of their own; MP3, AAC, AMR, GSM, and Opus, Vorbis and FLAC in Ogg by ffmpeg's decoders,
 * from packets that are cut here; and the audio track of MP4, Matroska and some others by ffmpeg
 * altogether. Stateless and thread-safe.
 */
public final class AudioDecoder {

  private AudioDecoder() {}

  /**
   * Opens a recording to decode it block by block.
   *
   * @param recording its bytes, read while it is decoded
   * @return at the first sample
   * @throws RejectedAudioException if the recording is empty, of a kind that is not known, out of
   *     bounds, or damaged at its start
   */
  public static AudioReader open(RecordingBytes recording) throws RejectedAudioException {
    if (recording.length() == 0) {
      throw new RejectedAudioException(RejectionCode.EMPTY, "0 bytes");
    }
    return AudioFormats.open(new InputWindow(recording));
  }

  /**
   * Decodes a whole recording.
   *
   * @param recording its bytes
   * @return all channels, at the rate of the recording, at least one sample
   * @throws RejectedAudioException if the recording is empty, damaged, cut short, of a kind that is
   *     not known, or out of bounds
   */
  public static Waveform decode(RecordingBytes recording) throws RejectedAudioException {
    try (AudioReader reader = open(recording)) {
      return WaveformBuilder.all(reader);
    }
  }

  /** Decodes a whole recording that is held in memory. */
  public static Waveform decode(byte[] recording) throws RejectedAudioException {
    return decode(RecordingBytes.of(recording));
  }
}
