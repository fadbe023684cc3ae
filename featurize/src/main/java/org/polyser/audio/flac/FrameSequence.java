package org.polyser.audio.flac;

import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * Holds the frames of a stream to what its STREAMINFO declares, and to each other: rate, channels
 * and bits are the same in all, numbers are in sequence, only the last one may be shorter than the
 * shortest block, and all samples are there.
 *
 * <p>Streams from before 2007 count samples without saying so, if their blocks vary.
 *
 * <p>Source: RFC 9639, sections 8.2, 9.1, 9.1.5 and B.3.
 */
final class FrameSequence {

  private final StreamInfo info;
  private int variable;
  private long numFrames;
  private long numSamples;
  private int lastBlock;

  FrameSequence(StreamInfo info) {
    this.info = info;
    lastBlock = info.minBlock();
  }

  /** Number of samples of each channel in all frames so far. */
  long numSamples() {
    return numSamples;
  }

  /** Whether all samples that are declared have been there; false if none are declared. */
  boolean complete() {
    return numSamples == info.numSamples() && numSamples > 0;
  }

  /** Holds the header of the next frame against those before. */
  void check(FrameHeader header) throws RejectedAudioException {
    requireSame(header);
    requireNext(header);
    requireBlock(header.blockSize());
  }

  /** Counts a frame. */
  void add(FrameHeader header) {
    variable = header.variable();
    numFrames++;
    numSamples += header.blockSize();
    lastBlock = header.blockSize();
  }

  private void requireSame(FrameHeader header) throws RejectedAudioException {
    boolean rate = header.sampleRate() == 0 || header.sampleRate() == info.sampleRate();
    boolean bits = header.bits() == 0 || header.bits() == info.bits();
    if (!rate || !bits || header.numChannels() != info.numChannels()) {
      throw new RejectedAudioException(
          numFrames == 0 ? RejectionCode.IMPLAUSIBLE_HEADER : RejectionCode.UNSUPPORTED_ENCODING,
          "FLAC: sample " + numSamples + " is of another rate, depth or number of channels");
    }
  }

  private void requireNext(FrameHeader header) throws RejectedAudioException {
    boolean countsSamples = header.variable() == 1 || info.minBlock() < info.maxBlock();
    boolean countsFrames = header.variable() == 0;
    boolean next =
        (countsSamples && header.number() == numSamples)
            || (countsFrames && header.number() == numFrames);
    if (!next || (numFrames > 0 && header.variable() != variable)) {
      throw Rejection.corrupt("sample " + numSamples + " is in a frame out of sequence");
    }
  }

  private void requireBlock(int blockSize) throws RejectedAudioException {
    if (blockSize > info.maxBlock() || lastBlock < info.minBlock()) {
      throw Rejection.corrupt("a block too long or too short before sample " + numSamples);
    }
    if (info.numSamples() > 0 && blockSize > info.numSamples() - numSamples) {
      throw Rejection.corrupt("more than the " + info.numSamples() + " samples declared");
    }
  }

  /** To be called at the end. */
  void requireAll() throws RejectedAudioException {
    if (numSamples < info.numSamples()) {
      throw Rejection.truncated(
          "declares " + info.numSamples() + " samples, " + numSamples + " are there");
    }
    if (numSamples == 0) {
      throw new RejectedAudioException(RejectionCode.EMPTY, "FLAC: no samples");
    }
  }
}
