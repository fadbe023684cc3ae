package org.polyser.audio.framing;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.ffmpeg.Decoded;
import org.polyser.audio.ffmpeg.Packet;
import org.polyser.audio.ffmpeg.PacketSource;

/** Packets of a stream without a container: frames, one after the other, maybe among tags. */
final class FramedPackets implements PacketSource {

  private final InputWindow input;
  private final Framing framing;
  private final Gapless gapless;
  private final long end;
  private long position;
  private long numFrames;

  private FramedPackets(
      InputWindow input, Framing framing, long position, Gapless gapless, long end) {
    this.input = input;
    this.framing = framing;
    this.position = position;
    this.gapless = gapless;
    this.end = end;
  }

  /** Frames from a position on, of which nothing more is known. */
  static FramedPackets of(InputWindow input, Framing framing, long start) {
    return new FramedPackets(input, framing, start, Gapless.NONE, Long.MAX_VALUE);
  }

  /**
   * Frames from a position on, with their number.
   *
   * @param end index behind the last sample to keep
   */
  static FramedPackets of(
      InputWindow input, Framing framing, long start, Gapless gapless, long end) {
    return new FramedPackets(input, framing, start, gapless, end);
  }

  @Override
  public boolean next(Packet packet, long numDecoded) throws RejectedAudioException {
    position = Tags.skipLeading(input, position);
    int length = frameLength();
    if (length == 0) {
      return false;
    }
    packet.put(input.array(), input.index(position, length), length);
    position += length;
    numFrames++;
    return true;
  }

  /** 0 at the end. */
  private int frameLength() throws RejectedAudioException {
    boolean header = input.has(position, framing.headerLength());
    int length = header ? framing.frameLength(input, position) : 0;
    if (length > 0 && input.has(position, length)) {
      return length;
    }
    if (!isCounted() || numFrames < gapless.numFrames()) {
      requireEnd(!header || length > 0);
    }
    return 0;
  }

  private boolean isCounted() {
    return gapless.numFrames() > 0;
  }

  private void requireEnd(boolean cut) throws RejectedAudioException {
    long trailing = Tags.startOfTrailing(input, position);
    if (trailing > position && !cut) {
      throw new RejectedAudioException(RejectionCode.CORRUPT, "no frame at byte " + position);
    }
    if (trailing != position) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED, "the last frame, before byte " + trailing + ", is cut");
    }
  }

  @Override
  public long numLeading() {
    return gapless.numLeading();
  }

  /** What was put behind the frames that were counted is kept. */
  @Override
  public long end() {
    return numFrames > gapless.numFrames() ? Long.MAX_VALUE : end;
  }

  @Override
  public void requireWhole(Decoded decoded) throws RejectedAudioException {
    if (numFrames + gapless.tolerance() < gapless.numFrames()) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "declares " + gapless.numFrames() + " frames, " + numFrames + " are there");
    }
    decoded.requireNoErrors();
  }

  @Override
  public void close() {}
}
