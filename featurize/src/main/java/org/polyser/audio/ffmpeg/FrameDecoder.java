package org.polyser.audio.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.polyser.audio.AudioLimits;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * Packets to samples. Damaged recordings mostly decode short without an error, so that the errors
 * of the decoder are counted: one that a frame follows is damage, those after the last frame are
 * for the source of the packets to judge.
 */
final class FrameDecoder implements AutoCloseable {

  private final PacketSource source;
  private final FfmpegCodec codec;
  private final Packet packet = new Packet();
  private final DecodedFrame frame = new DecodedFrame();
  private SampleBlock block;
  private int sampleRate;
  private long numDecoded;
  private int frameLength;
  private int numErrorsSinceFrame;
  private boolean cut;
  private boolean ended;

  FrameDecoder(PacketSource source, FfmpegCodec codec) {
    this.source = source;
    this.codec = codec;
  }

  /** Decodes until a block has that many samples, or all of them. */
  void fill(int numSamples) throws RejectedAudioException {
    while (!ended && (block == null || block.count() < numSamples)) {
      ended = !source.next(packet, numDecoded);
      decode(ended ? null : packet.nativePacket());
    }
  }

  private void decode(AVPacket next) throws RejectedAudioException {
    cut |= next != null && (next.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
    if (!codec.send(next)) {
      numErrorsSinceFrame++;
    }
    while (codec.receive(frame.nativeFrame())) {
      if (numErrorsSinceFrame > 0) {
        throw new RejectedAudioException(
            RejectionCode.CORRUPT,
            "a packet after sample " + numDecoded + " is damaged, others follow");
      }
      take();
    }
  }

  private void take() throws RejectedAudioException {
    if (block == null) {
      start();
    }
    requireSame();
    int length = frame.numSamples();
    int from = (int) Math.min(length, Math.max(0, source.numLeading() - numDecoded));
    int to = (int) Math.min(length, Math.max(from, source.end() - numDecoded));
    if (to > from) {
      block.append(frame, from, to - from);
    }
    numDecoded += length;
    frameLength = Math.max(frameLength, length);
  }

  private void start() throws RejectedAudioException {
    AudioLimits.requirePlausible(frame.sampleRate(), frame.numChannels());
    sampleRate = frame.sampleRate();
    block = new SampleBlock(frame.numChannels());
  }

  private void requireSame() throws RejectedAudioException {
    if (frame.sampleRate() != sampleRate || frame.numChannels() != block.numChannels()) {
      throw new RejectedAudioException(
          RejectionCode.UNSUPPORTED_ENCODING,
          "changes from "
              + sampleRate
              + " Hz, "
              + block.numChannels()
              + " channels to "
              + frame.sampleRate()
              + " Hz, "
              + frame.numChannels()
              + " channels in the middle");
    }
  }

  /** What is decoded and not yet cleared. */
  SampleBlock block() {
    return block;
  }

  int sampleRate() {
    return sampleRate;
  }

  /** To be called once nothing more can be decoded. */
  void requireWhole() throws RejectedAudioException {
    source.requireWhole(
        new Decoded(
            numDecoded,
            Math.max(1, sampleRate),
            frameLength,
            codec.lossy(),
            numErrorsSinceFrame,
            cut));
  }

  @Override
  public void close() {
    frame.close();
    packet.close();
    codec.close();
    source.close();
  }
}
