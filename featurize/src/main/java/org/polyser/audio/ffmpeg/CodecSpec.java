package org.polyser.audio.ffmpeg;

/**
 * What a decoder must be told of a recording.
 *
 * @param decoder ffmpeg's name of the decoder
 * @param sampleRate [Hz]
 * @param numChannels number of channels
 * @param setup what the format keeps for the decoder outside of its packets, maybe empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record CodecSpec(String decoder, int sampleRate, int numChannels, byte[] setup) {}
