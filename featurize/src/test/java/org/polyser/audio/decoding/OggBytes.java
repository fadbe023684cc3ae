package org.polyser.audio.decoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.polyser.audio.ogg.OggChecksum;

/**
 * The pages of an Ogg recording, to be left out, changed and put together again.
 *
 * @param pages each with its header
 */
record OggBytes(List<byte[]> pages) {

  static final int LAST = 4;

  private static final int HEADER = 27;
  private static final int FLAGS = 5;
  private static final int GRANULE = 6;
  private static final int CHECKSUM = 22;
  private static final int NUM_SEGMENTS = 26;

  static OggBytes of(byte[] recording) {
    List<byte[]> pages = new ArrayList<>();
    int at = 0;
    while (at < recording.length) {
      int numSegments = recording[at + NUM_SEGMENTS] & 0xff;
      int table = at + HEADER;
      int body = IntStream.range(0, numSegments).map(i -> recording[table + i] & 0xff).sum();
      pages.add(Arrays.copyOfRange(recording, at, table + numSegments + body));
      at = table + numSegments + body;
    }
    return new OggBytes(pages);
  }

  OggBytes without(int page) {
    List<byte[]> rest = new ArrayList<>(pages);
    rest.remove(page);
    return new OggBytes(rest);
  }

  /** The last page does not say so. */
  OggBytes unmarked() {
    pages.get(pages.size() - 1)[FLAGS] &= (byte) ~LAST;
    return this;
  }

  /** All pages from one on count samples from an earlier beginning. */
  OggBytes later(int fromPage, long samples) {
    for (byte[] page : pages.subList(fromPage, pages.size())) {
      ByteBuffer bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
      bytes.putLong(GRANULE, bytes.getLong(GRANULE) + samples);
    }
    return this;
  }

  /** With right checksums. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] page : pages) {
      ByteBuffer bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(CHECKSUM, 0);
      bytes.putInt(CHECKSUM, OggChecksum.update(0, page, 0, page.length));
      all.writeBytes(page);
    }
    return all.toByteArray();
  }
}
