package org.polyser.audio.decoding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.polyser.audio.decoding.Rejections.assertRejected;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** What may stand around frames of MP3 and AAC, and what is missing. */
class MpegAudioTest {

  /** Nine frames of 144 bytes and 576 samples, and nothing else. */
  private static final int FRAME = 144;

  private static final int NUM_SAMPLES = 9 * 576;

  private static byte[] plain() {
    return Recorded.bytes("plain.mp3");
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static int numSamples(byte[]... parts) throws RejectedAudioException {
    return AudioDecoder.decode(joined(parts)).numSamples();
  }

  private static byte[] id3(int length) {
    byte[] tag = new byte[10 + length];
    System.arraycopy("ID3\4\0".getBytes(US_ASCII), 0, tag, 0, 5);
    tag[8] = (byte) (length >> 7);
    tag[9] = (byte) (length & 0x7f);
    return tag;
  }

  private static byte[] id3v1() {
    return Arrays.copyOf("TAGtitle".getBytes(US_ASCII), 128);
  }

  private static byte[] ape() {
    byte[] item = {4, 0, 0, 0, 0, 0, 0, 0, 'k', 'e', 'y', 0, (byte) 0xff, (byte) 0xfb, 'x', 'y'};
    byte[] footer = new byte[32];
    System.arraycopy("APETAGEX".getBytes(US_ASCII), 0, footer, 0, 8);
    footer[12] = (byte) (item.length + footer.length);
    byte[] header = footer.clone();
    footer[23] = (byte) 0x80;
    return joined(header, item, footer);
  }

  private static byte[] lyrics() {
    byte[] body = "LYRICSBEGININD0000200".getBytes(US_ASCII);
    return joined(body, "000021LYRICS200".getBytes(US_ASCII));
  }

  @Test
  void theRecordingOfTheseTestsIsMadeOfNineFrames() throws Exception {
    assertEquals(9 * FRAME, plain().length);
    assertEquals(NUM_SAMPLES, numSamples(plain()));
  }

  @Test
  void tagsAndZerosAroundItDoNoHarm() throws Exception {
    assertEquals(NUM_SAMPLES, numSamples(id3(300), plain()));
    assertEquals(NUM_SAMPLES, numSamples(id3(300), id3(20), new byte[100], plain()));
    assertEquals(NUM_SAMPLES, numSamples(plain(), id3v1()));
    assertEquals(NUM_SAMPLES, numSamples(plain(), ape()));
    assertEquals(NUM_SAMPLES, numSamples(plain(), ape(), id3v1()));
    assertEquals(NUM_SAMPLES, numSamples(plain(), lyrics(), id3v1()));
    assertEquals(NUM_SAMPLES, numSamples(plain(), new byte[1000]));
    assertEquals(NUM_SAMPLES, numSamples(plain(), new byte[3]));
    assertEquals(2 * NUM_SAMPLES, numSamples(plain(), id3(20), plain()));
  }

  @Test
  void aCutFrameIsNoticedAlsoBeforeATag() {
    byte[] whole = plain();
    for (int length = 2 * FRAME + 4; length < whole.length; length++) {
      if (length % FRAME != 0) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertRejected(RejectionCode.TRUNCATED, cut);
        assertNotEquals(null, Rejections.code(joined(cut, id3v1())), "cut at " + length);
      }
    }
  }

  @Test
  void noiseBehindItIsCorrupt() {
    assertRejected(RejectionCode.CORRUPT, joined(plain(), "plain words".getBytes(US_ASCII)));
  }

  @Test
  void noiseWithinItIsCorrupt() {
    byte[] half = Arrays.copyOf(plain(), 4 * FRAME);
    assertRejected(RejectionCode.CORRUPT, joined(half, "plain words".getBytes(US_ASCII), plain()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 143})
  void aBroadcastThatWasJoinedLateStartsInsideAFrame(int from) throws Exception {
    byte[] cut = Arrays.copyOfRange(plain(), from, plain().length);
    assertEquals(NUM_SAMPLES - 576, numSamples(cut));
  }

  @Test
  void theNumberOfFramesThatIsDeclaredMustBeThere() throws Exception {
    byte[] whole = Recorded.bytes("tone.mp3");
    assertEquals(4000, numSamples(whole));
    for (int length = whole.length / 2; length < whole.length; length++) {
      assertRejected(RejectionCode.TRUNCATED, Arrays.copyOf(whole, length));
    }
  }

  @Test
  void whatFollowsTheNumberOfFramesThatIsDeclaredDoesNotMatter() throws Exception {
    assertEquals(4000, numSamples(Recorded.bytes("tone.mp3"), "any words".getBytes(US_ASCII)));
  }

  @Test
  void otherFramesThanTheFirstAreRefused() {
    byte[] mixed = joined(plain(), Recorded.bytes("tone.aac"));
    assertRejected(RejectionCode.CORRUPT, mixed);
  }

  @Test
  void bytesThatLookLikeAFrameByChanceAreNotMp3() {
    byte[] noise = new byte[100_000];
    for (int seed = 0; seed < 50; seed++) {
      new SplittableRandom(seed).nextBytes(noise);
      System.arraycopy(plain(), 0, noise, 0, 4);
      assertRejected(RejectionCode.UNKNOWN_FORMAT, noise);
    }
  }
}
