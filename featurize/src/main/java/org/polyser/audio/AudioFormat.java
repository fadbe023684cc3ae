package org.polyser.audio;

import java.util.Optional;

/** The families of formats, told apart by the first bytes of a recording. */
sealed interface AudioFormat {

  /** Decodes a recording of this family. */
  Waveform decode(byte[] recording) throws RejectedAudioException;

  /** Recognises the family of a recording. */
  static AudioFormat of(byte[] recording) throws RejectedAudioException {
    if (WavHeader.recognises(recording)) {
      WavHeader header = WavHeader.of(recording);
      Optional<SampleEncoding> encoding = header.encoding();
      return encoding.isPresent() ? new Wav(header, encoding.get()) : new CodedWav(header);
    }
    return OggPages.recognises(recording) ? new Ogg() : new Foreign();
  }

  /** WAV with samples that need no codec. */
  record Wav(WavHeader header, SampleEncoding encoding) implements AudioFormat {
    @Override
    public Waveform decode(byte[] recording) throws RejectedAudioException {
      return WavSamples.decode(recording, header, encoding);
    }
  }

  /** WAV around a codec, such as GSM or ADPCM. */
  record CodedWav(WavHeader header) implements AudioFormat {
    @Override
    public Waveform decode(byte[] recording) throws RejectedAudioException {
      header.requirePresent(recording.length);
      return FfmpegDecoder.decode(recording);
    }
  }

  /** Ogg, whose pages show what a decoder does not tell: that the end is missing. */
  record Ogg() implements AudioFormat {
    @Override
    public Waveform decode(byte[] recording) throws RejectedAudioException {
      OggPages.requireComplete(recording);
      return FfmpegDecoder.decode(recording);
    }
  }

  /** Everything else, which ffmpeg recognises by itself. */
  record Foreign() implements AudioFormat {
    @Override
    public Waveform decode(byte[] recording) throws RejectedAudioException {
      return FfmpegDecoder.decode(recording);
    }
  }
}
