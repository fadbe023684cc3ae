package org.polyser.audio.decoding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.polyser.audio.decoding.Rejections.assertRejected;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.audio.RejectionCode;

/** Pages that were left out, damaged or put in. */
class OggDecodingTest {

  /** 2.5 s of noise in five pages, of which three have sound. */
  private static byte[] pages() {
    return Recorded.bytes("noise.opus");
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void theRecordingOfTheseTestsHasFivePages() throws Exception {
    assertEquals(5, OggBytes.of(pages()).pages().size());
    assertArrayEquals(pages(), OggBytes.of(pages()).bytes());
    assertEquals(120_000, AudioDecoder.decode(pages()).numSamples());
  }

  /** A recorder of a broadcast that was stopped writes no mark; all of its samples are there. */
  @ParameterizedTest
  @ValueSource(strings = {"noise.opus", "tone.ogg", "tone.oga"})
  void theMarkOfTheLastPageIsNotAskedFor(String name) throws Exception {
    byte[] recording = Recorded.bytes(name);
    int expected = AudioDecoder.decode(recording).numSamples();
    int actual = AudioDecoder.decode(OggBytes.of(recording).unmarked().bytes()).numSamples();
    // Without the mark the padding of the last frame stays: up to 1024 samples of Vorbis.
    assertEquals(expected, actual, 1024);
  }

  @Test
  void aRecordingThatEndsBehindACompletePageIsTaken() throws Exception {
    byte[] shorter = OggBytes.of(pages()).without(4).bytes();
    assertEquals(2 * 48_000 - 312, AudioDecoder.decode(shorter).numSamples());
  }

  @Test
  void aMissingPageIsNoticed() {
    assertRejected(RejectionCode.CORRUPT, OggBytes.of(pages()).without(3).bytes());
  }

  @Test
  void everyFlippedBitIsNoticed() {
    byte[] good = Recorded.bytes("tone.opus");
    for (int bit = 0; bit < 8 * good.length; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      boolean refused = Rejections.code(bad) != null;
      assertEquals(true, refused, "bit " + bit);
    }
  }

  @Test
  void everyCutIsNoticed() {
    byte[] good = pages();
    int lastPage = good.length - OggBytes.of(good).pages().get(4).length;
    for (int length = lastPage + 1; length < good.length; length++) {
      assertRejected(RejectionCode.TRUNCATED, Arrays.copyOf(good, length));
    }
  }

  @Test
  void aBroadcastThatWasJoinedLateCountsFromItsOwnStart() throws Exception {
    OggBytes late = OggBytes.of(pages()).without(2).later(2, 1_000_000_000L);
    // One frame of 20 ms more or less: the decoder has a delay of its own.
    assertEquals(120_000 - 48_000, AudioDecoder.decode(late.bytes()).numSamples(), 960);
  }

  @Test
  void aSecondRecordingBehindTheFirstIsRefused() {
    byte[] other = Recorded.bytes("tone.opus");
    assertRejected(RejectionCode.UNSUPPORTED_ENCODING, joined(pages(), other));
    assertRejected(RejectionCode.UNSUPPORTED_ENCODING, joined(pages(), pages()));
  }

  @Test
  void whatFollowsThePagesMustBeNothing() throws Exception {
    byte[] zeros = joined(Recorded.bytes("tone.opus"), new byte[50]);
    assertEquals(24_000, AudioDecoder.decode(zeros).numSamples());
    byte[] text = joined(Recorded.bytes("tone.opus"), "plain words".getBytes(US_ASCII));
    assertRejected(RejectionCode.CORRUPT, text);
  }

  @Test
  void aCodecThatIsNotKnownIsUnsupported() {
    byte[] speex = Recorded.bytes("tone.opus");
    System.arraycopy("Speex   ".getBytes(US_ASCII), 0, speex, 28, 8);
    assertRejected(RejectionCode.UNSUPPORTED_ENCODING, OggBytes.of(speex).bytes());
  }

  @Test
  void noChannelsAreRefused() {
    byte[] none = Recorded.bytes("tone.opus");
    none[28 + 9] = 0;
    assertRejected(RejectionCode.IMPLAUSIBLE_HEADER, OggBytes.of(none).bytes());
  }
}
