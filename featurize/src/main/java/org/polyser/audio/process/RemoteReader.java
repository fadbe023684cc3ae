package org.polyser.audio.process;

import java.io.IOException;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.process.Channel.Word;

/** A recording that a {@link DecoderProcess} decodes. */
final class RemoteReader implements AudioReader {

  private static final int MAX_REQUEST = 1 << 20;

  private final DecoderProcess process;
  private final Channel decoder;
  private final RecordingBytes recording;
  private byte[] buffer = new byte[1 << 16];
  private int sampleRate;
  private float[][] channels = new float[0][];

  RemoteReader(DecoderProcess process, RecordingBytes recording) {
    this.process = process;
    this.decoder = process.channel();
    this.recording = recording;
  }

  void open() throws RejectedAudioException {
    try {
      decoder.say(Word.OPEN);
      decoder.out().writeLong(recording.length());
      await(Word.OPENED);
      sampleRate = decoder.in().readInt();
      channels = new float[decoder.in().readInt()][];
    } catch (IOException e) {
      throw process.crashed();
    }
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public int numChannels() {
    return channels.length;
  }

  @Override
  public int read() throws RejectedAudioException {
    try {
      decoder.say(Word.READ);
      await(Word.BLOCK);
      int count = decoder.in().readInt();
      for (int channel = 0; channel < channels.length; channel++) {
        channels[channel] = decoder.hearFloats(count);
      }
      return count;
    } catch (IOException e) {
      throw process.crashed();
    }
  }

  @Override
  public float[] channel(int index) {
    return channels[index];
  }

  @Override
  public long skip(long numSamples) throws RejectedAudioException {
    try {
      decoder.say(Word.SKIP);
      decoder.out().writeLong(numSamples);
      await(Word.SKIPPED);
      return decoder.in().readLong();
    } catch (IOException e) {
      throw process.crashed();
    }
  }

  /** Reads bytes for the decoder until it has an answer. */
  private void await(Word answer) throws IOException, RejectedAudioException {
    decoder.out().flush();
    Word word = decoder.hear();
    while (word == Word.NEED) {
      serve(decoder.in().readLong(), decoder.in().readInt());
      word = decoder.hear();
    }
    if (word == Word.REJECTED) {
      String code = decoder.in().readUTF();
      throw new RejectedAudioException(RejectionCode.valueOf(code), decoder.in().readUTF());
    }
    if (word != answer) {
      throw new IOException("expected " + answer + ", got " + word);
    }
  }

  private void serve(long position, int length) throws IOException {
    int count = Math.min(length, MAX_REQUEST);
    buffer = buffer.length < count ? new byte[count] : buffer;
    try {
      int read = recording.read(position, buffer, 0, count);
      decoder.say(Word.BYTES);
      decoder.out().writeInt(read);
      decoder.out().write(buffer, 0, Math.max(read, 0));
    } catch (IOException e) {
      decoder.say(Word.NO_BYTES);
    }
    decoder.out().flush();
  }

  /** The process goes on to the next recording by itself. */
  @Override
  public void close() {}
}
