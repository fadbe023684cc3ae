package org.polyser.audio.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.audio.decoding.Rejections.assertRejected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** What is no recording, what declares more than it has, and what was cut anywhere. */
class HostileRecordingTest {

  /** What a recording that declares anything may make us allocate [bytes]. */
  private static final long MAX_ALLOCATED = 16L << 20;

  /** Codes of a recording that lacks its end; the last three where its start is all there is. */
  private static final Set<RejectionCode> CUT =
      EnumSet.of(RejectionCode.TRUNCATED, RejectionCode.EMPTY, RejectionCode.UNKNOWN_FORMAT);

  /**
   * Formats that say nowhere how long they are, to us at least: cut between frames they are whole.
   */
  private static final List<String> OPEN =
      List.of(
          "tone.caf",
          "tone.w64",
          "tone.wma",
          "pause.amr",
          "pause.awb",
          "plain.mp3",
          "tone.aac",
          "tone.amr",
          "tone.awb",
          "tone.gsm");

  static List<String> recordings() {
    return Recorded.ALL;
  }

  private static void assertCheaplyRejected(RejectionCode code, byte[] recording) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertRejected(code, recording);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(allocated < MAX_ALLOCATED, () -> allocated + " bytes allocated");
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void aRecordingThatWasCutAnywhereIsRefused(String name) {
    byte[] whole = Recorded.bytes(name);
    int step = Math.max(1, whole.length / 800);
    for (int length = 0; length < whole.length; length += step) {
      RejectionCode code = Rejections.code(Arrays.copyOf(whole, length));
      boolean known = code == null ? mayEndAt(name, length, whole) : mayCode(name, code);
      assertTrue(known, name + " cut at byte " + length + ": " + code);
    }
  }

  /** Nothing but tables of contents, pictures or padding is missing. */
  private static boolean mayEndAt(String name, int length, byte[] whole) {
    double missing = (double) (whole.length - length) / whole.length;
    return OPEN.contains(name) || missing < 0.12;
  }

  /**
   * Of some containers, which ffmpeg reads by itself, no more is known than that they are broken.
   */
  private static boolean mayCode(String name, RejectionCode code) {
    boolean foreign = name.matches(".*\\.(wma|tta|wv|w64|caf|au)");
    return CUT.contains(code) || (foreign && code == RejectionCode.CORRUPT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_535})
  void noChannelsAndFarTooManyAreRefused(int numChannels) {
    byte[] wav = WavBytes.pcm16(8000, 1, 1, 2, 3);
    ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putShort(22, (short) numChannels);
    assertCheaplyRejected(RejectionCode.IMPLAUSIBLE_HEADER, wav);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, Integer.MAX_VALUE, -1})
  void noRateAndFarTooHighOnesAreRefused(int sampleRate) {
    assertCheaplyRejected(RejectionCode.IMPLAUSIBLE_HEADER, WavBytes.pcm16(sampleRate, 1, 1, 2, 3));
  }

  @Test
  void gigabytesThatAreDeclaredAreNotAllocated() {
    byte[] header = Arrays.copyOf(WavBytes.pcm16(8000, 1, 1), 44);
    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 0xf0000000);
    assertCheaplyRejected(RejectionCode.TRUNCATED, header);
    for (String name : List.of("tone.flac", "tone.oga", "tone.mka", "tone.m4a", "tone.wv")) {
      byte[] cut = Arrays.copyOf(Recorded.bytes(name), 120);
      Arrays.fill(cut, 60, 70, (byte) 0xff);
      RejectionCode code = Rejections.code(cut);
      assertTrue(code != null, name);
      assertCheaplyRejected(code, cut);
    }
  }

  /** Every field of four bytes in turn is the largest number there is. */
  @ParameterizedTest
  @ValueSource(strings = {"tone.m4a", "fragments.mp4", "video.mkv", "tone.wav", "tone.aiff"})
  void sizesThatLieAreNoTrap(String name) {
    byte[] good = Recorded.bytes(name);
    for (int at = 0; at + 4 <= Math.min(2000, good.length); at += 4) {
      byte[] bad = good.clone();
      ByteBuffer.wrap(bad).putInt(at, -1);
      RejectionCode code = Rejections.code(bad);
      if (code != null) {
        assertCheaplyRejected(code, bad);
      }
    }
  }

  @Test
  void tablesWithMoreSamplesThanTheRecordingHasBytesAreRefused() {
    byte[] table = Recorded.bytes("tone.m4a");
    int sizes = new String(table, ISO_8859_1).indexOf("stsz");
    ByteBuffer.wrap(table).putInt(sizes + 8, 1).putInt(sizes + 12, 100_000_000);
    assertCheaplyRejected(RejectionCode.IMPLAUSIBLE_HEADER, table);
  }

  @Test
  void chunksWithoutEndAreRefused() {
    WavBytes wav = new WavBytes();
    for (int i = 0; i < 100_000; i++) {
      wav.chunk("LIST", new byte[0]);
    }
    assertCheaplyRejected(RejectionCode.CORRUPT, wav.riff());
    assertCheaplyRejected(
        RejectionCode.TRUNCATED, new WavBytes().declare("LIST", -1, new byte[100]).riff());
  }

  @Test
  void boxesWithinBoxesAreFollowedOnlySoFar() {
    ByteBuffer boxes = ByteBuffer.allocate(80_000);
    for (int length = boxes.capacity(); length >= 8; length -= 8) {
      boxes.putInt(length).put((length == boxes.capacity() ? "moov" : "trak").getBytes(US_ASCII));
    }
    assertCheaplyRejected(RejectionCode.UNKNOWN_FORMAT, boxes.array());
  }

  @Test
  void whatIsNoSoundIsUnknown() throws IOException {
    byte[] noise = new byte[200_000];
    new SplittableRandom(1).nextBytes(noise);
    byte[] picture = noise.clone();
    byte[] mark = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    System.arraycopy(mark, 0, picture, 0, mark.length);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(Recorded.bytes("tone.wav"));
    }
    assertCheaplyRejected(RejectionCode.UNKNOWN_FORMAT, noise);
    assertCheaplyRejected(RejectionCode.UNKNOWN_FORMAT, picture);
    assertCheaplyRejected(RejectionCode.UNKNOWN_FORMAT, zipped.toByteArray());
    assertCheaplyRejected(RejectionCode.UNKNOWN_FORMAT, new byte[200_000]);
    assertCheaplyRejected(
        RejectionCode.UNKNOWN_FORMAT, "plain words".repeat(999).getBytes(US_ASCII));
    assertCheaplyRejected(
        RejectionCode.UNKNOWN_FORMAT, ("\ufeff" + "words".repeat(99)).getBytes(UTF_16LE));
  }

  @Test
  void aContainerWithoutSoundIsRefused() {
    assertRejected(RejectionCode.UNKNOWN_FORMAT, Recorded.bytes("picture.mp4"));
  }

  @Test
  void nothingOfALockedFileIsSaidButItsKind() {
    RejectedAudioException e =
        assertThrows(
            RejectedAudioException.class,
            () -> AudioDecoder.open(new PieceBytes(new byte[9], 1, 0)));
    assertEquals("unreadable: IOException while reading", e.getMessage());
  }
}
