package org.polyser.audio.decoding;

import java.io.IOException;
import org.polyser.audio.RecordingBytes;

/**
 * A recording that comes in pieces, and maybe not to its end.
 *
 * @param all its bytes
 * @param piece bytes at once
 * @param readable bytes from the start that can be read
 */
@SuppressWarnings("ArrayRecordComponent")
record PieceBytes(byte[] all, int piece, long readable) implements RecordingBytes {

  @Override
  public long length() {
    return all.length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) throws IOException {
    if (position >= readable && position < all.length) {
      throw new IOException("the disk is gone");
    }
    int count = (int) Math.min(Math.min(length, piece), Math.max(1, readable - position));
    return RecordingBytes.of(all).read(position, target, offset, count);
  }
}
