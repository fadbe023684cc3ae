package org.polyser.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The samples of a WAV recording: interleaved, little-endian. */
final class WavSamples {

  private WavSamples() {}

  static Waveform decode(byte[] recording, WavHeader header, SampleEncoding encoding)
      throws RejectedAudioException {
    WavFormat format = header.format();
    int block = format.numChannels() * encoding.numBytes();
    requireBlock(format, block);
    header.requirePresent(recording.length);
    int numSamples = (int) (header.dataLength() / block);
    AudioLimits.requireSize(numSamples, format.numChannels());
    ByteBuffer bytes = ByteBuffer.wrap(recording).order(ByteOrder.LITTLE_ENDIAN);
    float[][] channels = new float[format.numChannels()][numSamples];
    for (int channel = 0; channel < channels.length; channel++) {
      int at = header.dataStart() + channel * encoding.numBytes();
      encoding.decode(bytes, at, block, channels[channel], 0, numSamples);
    }
    return new Waveform(channels, (int) format.sampleRate());
  }

  private static void requireBlock(WavFormat format, int block) throws RejectedAudioException {
    if (format.blockLength() != block) {
      throw new RejectedAudioException(
          RejectionCode.IMPLAUSIBLE_HEADER,
          "blocks of "
              + format.blockLength()
              + " bytes, but "
              + format.numChannels()
              + " channels of "
              + format.bits()
              + " bits");
    }
  }
}
