package org.polyser.audio.flac;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.polyser.audio.RejectedAudioException;

/**
 * What precedes the frames: the marker and blocks of metadata. All but STREAMINFO are skipped.
 *
 * <p>Source: RFC 9639, sections 6 and 8.1.
 *
 * @param info the first block
 * @param end position of the first frame in the recording
 */
record Metadata(StreamInfo info, long end) {

  private static final byte[] MARKER = "fLaC".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK_HEADER = 4;
  private static final int LAST_FLAG = 0x80;
  private static final int STREAMINFO = 0;
  private static final int FORBIDDEN = 127;

  static Metadata of(ByteWindow window, long start) throws RejectedAudioException {
    int at = window.require(start, MARKER.length);
    if (!Arrays.equals(window.bytes(), at, at + MARKER.length, MARKER, 0, MARKER.length)) {
      throw Rejection.corrupt("no marker at byte " + start);
    }
    long first = start + MARKER.length;
    StreamInfo info = streamInfo(window, first);
    return new Metadata(info, endOfBlocks(window, first));
  }

  private static StreamInfo streamInfo(ByteWindow window, long start)
      throws RejectedAudioException {
    int header = header(window, start);
    if (type(header) != STREAMINFO || length(header) != StreamInfo.LENGTH) {
      throw Rejection.corrupt("metadata does not start with STREAMINFO");
    }
    return StreamInfo.of(window, window.require(start + BLOCK_HEADER, StreamInfo.LENGTH));
  }

  private static long endOfBlocks(ByteWindow window, long start) throws RejectedAudioException {
    long at = start;
    int header;
    do {
      header = header(window, at);
      if (type(header) == FORBIDDEN || (type(header) == STREAMINFO && at > start)) {
        throw Rejection.corrupt("metadata block of type " + type(header) + " at byte " + at);
      }
      at += BLOCK_HEADER + length(header);
      if (at > window.length()) {
        throw Rejection.truncated("ends at byte " + window.length() + ", in the metadata");
      }
    } while (header >>> 24 < LAST_FLAG);
    return at;
  }

  private static int header(ByteWindow window, long position) throws RejectedAudioException {
    int at = window.require(position, BLOCK_HEADER);
    return (int) (BitReader.word(window.bytes(), Byte.SIZE * at) >>> 32);
  }

  private static int type(int header) {
    return header >>> 24 & ~LAST_FLAG;
  }

  private static int length(int header) {
    return header & 0xffffff;
  }
}
