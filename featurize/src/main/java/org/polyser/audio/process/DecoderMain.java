package org.polyser.audio.process;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.audio.process.Channel.Word;

/** The decoder process: does what its standard input says, one recording at a time. */
final class DecoderMain {

  private final Channel parent;
  private AudioReader reader;

  private DecoderMain(Channel parent) {
    this.parent = parent;
  }

  /** Runs until standard input ends. */
  public static void main(String[] args) throws IOException {
    InputStream in = System.in;
    PrintStream out = System.out;
    System.setOut(System.err);
    try {
      new DecoderMain(Channel.of(in, out)).run();
    } catch (EOFException e) {
      return; // the parent has closed the pipe: done
    }
  }

  private void run() throws IOException {
    while (true) {
      answer(parent.hear());
      parent.out().flush();
    }
  }

  private void answer(Word word) throws IOException {
    try {
      switch (word) {
        case OPEN -> open(parent.in().readLong());
        case READ -> read();
        case SKIP -> skip(parent.in().readLong());
        default -> throw new IOException("unexpected " + word);
      }
    } catch (RejectedAudioException e) {
      parent.say(Word.REJECTED);
      parent.out().writeUTF(e.code().name());
      parent.out().writeUTF(e.detail());
    }
  }

  private void open(long length) throws IOException, RejectedAudioException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
    reader = AudioDecoder.open(new RemoteBytes(parent, length));
    parent.say(Word.OPENED);
    parent.out().writeInt(reader.sampleRate());
    parent.out().writeInt(reader.numChannels());
  }

  private void read() throws IOException, RejectedAudioException {
    int count = reader.read();
    parent.say(Word.BLOCK);
    parent.out().writeInt(count);
    for (int channel = 0; channel < reader.numChannels(); channel++) {
      parent.sayFloats(reader.channel(channel), count);
    }
  }

  private void skip(long count) throws IOException, RejectedAudioException {
    long skipped = reader.skip(count);
    parent.say(Word.SKIPPED);
    parent.out().writeLong(skipped);
  }

  /** Bytes that the parent reads. */
  private record RemoteBytes(Channel parent, long length) implements RecordingBytes {

    @Override
    public int read(long position, byte[] target, int offset, int count) throws IOException {
      parent.say(Word.NEED);
      parent.out().writeLong(position);
      parent.out().writeInt(count);
      parent.out().flush();
      if (parent.hear() == Word.NO_BYTES) {
        throw new IOException("cannot be read");
      }
      int read = parent.in().readInt();
      if (read > 0) {
        parent.in().readFully(target, offset, read);
      }
      return read;
    }
  }
}
