package org.polyser.audio.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MpegAudioHeaderTest {

  /** Bit rate, sample rate and padding as the standard's tables have them. */
  @ParameterizedTest
  @CsvSource({
    "fffb9000, 3, 44100, 2, 1152, 417",
    "fffb9200, 3, 44100, 2, 1152, 418",
    "fffbe4c0, 3, 48000, 1, 1152, 960",
    "fff358c0, 3, 16000, 1,  576, 180",
    "ffe320c0, 3, 11025, 1,  576, 104",
    "ffe328c0, 3,  8000, 1,  576, 144",
    "fffd8404, 2, 48000, 2, 1152, 384",
    "ffffc004, 1, 44100, 2,  384, 416"
  })
  void headersTellTheLengthOfTheirFrame(
      String hex, int layer, int sampleRate, int numChannels, int numSamples, int length) {
    MpegAudioHeader header = new MpegAudioHeader(Integer.parseUnsignedInt(hex, 16));
    assertEquals(true, header.isValid());
    assertEquals(layer, header.layer());
    assertEquals(sampleRate, header.sampleRate());
    assertEquals(numChannels, header.numChannels());
    assertEquals(numSamples, header.numSamples());
    assertEquals(length, header.frameLength());
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000", "ffeb9000", "fff99000", "fffb0000", "fffbf000", "fffb9c00"})
  void headersThatAreNotDefinedAreNone(String hex) {
    assertEquals(false, new MpegAudioHeader(Integer.parseUnsignedInt(hex, 16)).isValid());
  }
}
