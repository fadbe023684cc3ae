package org.polyser.audio.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** The packets that a demultiplexer of ffmpeg cuts. */
public final class FfmpegPackets implements PacketSource {

  /** Packets of other streams, or empty ones, in a row. */
  private static final int MAX_IDLE_PACKETS = 100_000;

  /** What a recording may be shorter than declared [s]: some containers count milliseconds. */
  private static final double CLOCK_SECONDS = 0.002;

  /** The same for lossy codecs, which have a delay and pad the signal. */
  private static final double DELAY_SECONDS = 0.05;

  private static final int DELAY_FRAMES = 3;

  private final FfmpegInput input;

  private FfmpegPackets(FfmpegInput input) {
    this.input = input;
  }

  /**
   * Opens a recording and the decoder of its audio.
   *
   * @param formatName ffmpeg's name of the demultiplexer
   */
  public static AudioReader open(RecordingBytes recording, String formatName)
      throws RejectedAudioException {
    FfmpegInput input = FfmpegInput.open(recording, formatName);
    FfmpegCodec codec;
    try {
      codec = FfmpegCodec.open(input.stream());
    } catch (RejectedAudioException e) {
      input.close();
      throw e;
    }
    return CodecReader.open(new FfmpegPackets(input), codec);
  }

  @Override
  public boolean next(Packet packet, long numDecoded) throws RejectedAudioException {
    AVPacket target = packet.nativePacket();
    int index = input.stream().index();
    for (int idle = 0; idle < MAX_IDLE_PACKETS; idle++) {
      if (!input.read(target)) {
        return false;
      }
      if (target.stream_index() == index && target.size() > 0) {
        return true;
      }
    }
    throw input.broken(RejectionCode.CORRUPT);
  }

  /** ffmpeg cuts what leads and trails by itself. */
  @Override
  public long numLeading() {
    return 0;
  }

  @Override
  public long end() {
    return Long.MAX_VALUE;
  }

  /** Errors after the last frame of a lossy codec that reached its length are trailing tags. */
  @Override
  public void requireWhole(Decoded decoded) throws RejectedAudioException {
    if (decoded.cut()) {
      throw new RejectedAudioException(RejectionCode.TRUNCATED, "ends inside a packet");
    }
    double declared = input.declaredSeconds();
    if (decoded.seconds() < declared - toleranceSeconds(decoded)) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "declares " + declared + " s, " + decoded.seconds() + " s can be decoded");
    }
    if (!decoded.lossy() || Double.isNaN(declared)) {
      decoded.requireNoErrors();
    }
  }

  private static double toleranceSeconds(Decoded decoded) {
    double frameSeconds = (double) decoded.frameLength() / decoded.sampleRate();
    return decoded.lossy() ? DELAY_SECONDS + DELAY_FRAMES * frameSeconds : CLOCK_SECONDS;
  }

  @Override
  public void close() {
    input.close();
  }
}
