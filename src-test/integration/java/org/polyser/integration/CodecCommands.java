package org.polyser.integration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The programs {@code ffmpeg} and {@code sox}: they make recordings in every format, and decode
 * them independently of PolySER.
 *
 * @param folder for files in between
 */
record CodecCommands(Path folder) {

  /** 1.3 s: no whole number of any codec's frames. */
  private static final double SECONDS = 1.3;

  private static final long SEED = 20260101;

  /** Skips the test where a program is missing. */
  static void assumeInstalled(String program) {
    boolean found;
    try {
      found = Command.run(List.of("which", program), Map.of()).exitCode() == 0;
    } catch (RuntimeException e) {
      found = false;
    }
    assumeTrue(found, program + " is not installed: formats cannot be compared with it");
  }

  /** A file of raw floats: harmonics of another pitch in every channel, and a little noise. */
  Path signal(int sampleRate, int numChannels) throws IOException {
    Path file = folder.resolve("signal-" + sampleRate + "-" + numChannels + ".f32");
    if (Files.exists(file)) {
      return file;
    }
    int numSamples = (int) (SECONDS * sampleRate);
    SplittableRandom random = new SplittableRandom(SEED);
    ByteBuffer bytes = littleEndian(numSamples * numChannels * Float.BYTES);
    for (int i = 0; i < numSamples; i++) {
      for (int channel = 0; channel < numChannels; channel++) {
        double phase = 2 * Math.PI * (150 + 20 * channel) * i / sampleRate;
        double voice = Math.sin(phase) + Math.sin(2 * phase) / 2 + Math.sin(5 * phase) / 4;
        bytes.putFloat((float) (0.3 * voice + 0.01 * random.nextDouble(-1, 1)));
      }
    }
    byte[] all = new byte[bytes.capacity()];
    bytes.rewind().get(all);
    return Files.write(file, all);
  }

  private static ByteBuffer littleEndian(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Encodes the signal with ffmpeg.
   *
   * @param options of the output, separated by blanks
   */
  Path ffmpeg(String options, String name, int sampleRate, int numChannels) throws IOException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
    command.addAll(List.of("-f", "f32le", "-ar", "" + sampleRate, "-ac", "" + numChannels));
    command.addAll(List.of("-i", signal(sampleRate, numChannels).toString()));
    return run(command, options, name);
  }

  /** The same with a test picture that moves, as the video track before the sound. */
  Path ffmpegWithVideo(String options, String name, int sampleRate, int numChannels)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
    command.addAll(List.of("-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=" + SECONDS));
    command.addAll(List.of("-f", "f32le", "-ar", "" + sampleRate, "-ac", "" + numChannels));
    command.addAll(List.of("-i", signal(sampleRate, numChannels).toString()));
    return run(command, options, name);
  }

  /** Encodes the signal with sox. */
  Path sox(String options, String name, int sampleRate, int numChannels) throws IOException {
    List<String> command = new ArrayList<>(List.of("sox", "-D", "-t", "f32"));
    command.addAll(List.of("-r", "" + sampleRate, "-c", "" + numChannels));
    command.add(signal(sampleRate, numChannels).toString());
    return run(command, options, name);
  }

  private Path run(List<String> command, String options, String name) {
    Path file = folder.resolve(name);
    if (!options.isEmpty()) {
      command.addAll(List.of(options.split(" ")));
    }
    command.add(file.toString());
    Command.run(command, Map.of()).requireDone();
    return file;
  }

  /** All samples of a recording as ffmpeg decodes them, interleaved. */
  float[] decodedByFfmpeg(Path recording) throws IOException {
    Path raw = folder.resolve("decoded.f32");
    List<String> command =
        List.of("ffmpeg", "-v", "error", "-y", "-i", recording.toString(), "-vn");
    run(new ArrayList<>(command), "-f f32le -c:a pcm_f32le", "decoded.f32");
    return floats(raw);
  }

  /** All samples of a recording as sox decodes them, interleaved. */
  float[] decodedBySox(Path recording) throws IOException {
    run(new ArrayList<>(List.of("sox", "-D", recording.toString())), "-t f32", "decoded.f32");
    return floats(folder.resolve("decoded.f32"));
  }

  private static float[] floats(Path raw) throws IOException {
    byte[] bytes = Files.readAllBytes(raw);
    float[] floats = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
    return floats;
  }
}
