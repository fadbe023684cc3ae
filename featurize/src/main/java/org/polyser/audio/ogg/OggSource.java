package org.polyser.audio.ogg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.ffmpeg.CodecReader;
import org.polyser.audio.ffmpeg.Decoded;
import org.polyser.audio.ffmpeg.FfmpegCodec;
import org.polyser.audio.ffmpeg.Packet;
import org.polyser.audio.ffmpeg.PacketSource;

/**
 * The first stream of known sound in an Ogg recording.
 *
 * <p>Recorders of broadcasts leave out the mark on the last page. It is not asked for: a recording
 * that was cut almost surely ends inside a page or a packet, and one that ends between two holds
 * nothing that is wrong.
 */
public final class OggSource implements PacketSource {

  /** What a recording may be shorter than its pages count: frames of the decoder. */
  private static final int TOLERANCE_FRAMES = 3;

  /** What a decoder may keep back of the first page [samples]. */
  private static final int MAX_DELAY = 1 << 12;

  private static final long UNKNOWN = Long.MIN_VALUE;

  private final OggPackets packets;
  private final OggCodec codec;
  private final int numLeading;
  private boolean hasSound;
  private long start = UNKNOWN;
  private long end = Long.MAX_VALUE;
  private long lastGranule;

  private OggSource(OggPackets packets, OggCodec codec, int numLeading) {
    this.packets = packets;
    this.codec = codec;
    this.numLeading = numLeading;
  }

  /** Opens a recording, if it is one in Ogg. */
  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    if (!input.startsWith(0, OggPages.MAGIC)) {
      return Optional.empty();
    }
    OggPages pages = new OggPages(input);
    while (pages.next() && pages.isFirst()) {
      OggPackets packets = new OggPackets(input, pages);
      Optional<OggCodec> codec = packets.next() ? OggCodec.of(packets.copy()) : Optional.empty();
      if (codec.isPresent()) {
        return Optional.of(open(packets, codec.get()));
      }
    }
    throw new RejectedAudioException(RejectionCode.UNSUPPORTED_ENCODING, "no known codec in Ogg");
  }

  private static AudioReader open(OggPackets packets, OggCodec codec)
      throws RejectedAudioException {
    List<byte[]> headers = new ArrayList<>(List.of(packets.copy()));
    while (headers.size() < codec.numHeaders()) {
      if (!packets.next()) {
        throw new RejectedAudioException(RejectionCode.TRUNCATED, "ends inside the headers");
      }
      headers.add(packets.copy());
    }
    packets.allowGap();
    OggSource source = new OggSource(packets, codec, codec.numLeading(headers.get(0)));
    return CodecReader.open(source, FfmpegCodec.open(codec.spec(headers)));
  }

  @Override
  public boolean next(Packet packet, long numDecoded) throws RejectedAudioException {
    do {
      if (hasSound && packets.pageIsRead()) {
        endPage(numDecoded);
      }
      if (!packets.next()) {
        return false;
      }
    } while (packets.length() == 0 || !codec.isAudio(packets.array()[packets.offset()]));
    hasSound = true;
    readGranule(numDecoded);
    packet.put(packets.array(), packets.offset(), packets.length());
    return true;
  }

  /** Pages of a broadcast count from when it began, not from where the recording does. */
  private void endPage(long numDecoded) throws RejectedAudioException {
    long granule = packets.page().granule();
    if (start == UNKNOWN && granule >= 0) {
      long first = granule - numDecoded;
      start = Math.abs(first) > MAX_DELAY ? first : 0;
    }
    hasSound = false;
  }

  private void readGranule(long numDecoded) throws RejectedAudioException {
    long granule = packets.page().granule();
    if (granule >= 0) {
      lastGranule = granule;
      end = packets.page().isLast() ? Math.max(numDecoded, length()) : Long.MAX_VALUE;
    }
  }

  /** Samples that the pages up to now declare. */
  private long length() {
    return lastGranule - (start == UNKNOWN ? 0 : start);
  }

  @Override
  public long numLeading() {
    return numLeading;
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public void requireWhole(Decoded decoded) throws RejectedAudioException {
    long tolerance = (long) TOLERANCE_FRAMES * decoded.frameLength();
    if (decoded.numSamples() < length() - tolerance) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "declares " + length() + " samples, " + decoded.numSamples() + " can be decoded");
    }
    decoded.requireNoErrors();
  }

  @Override
  public void close() {}
}
