package org.polyser.synthesis.signal;

/**
 * The reverberation of a room: a network of four delays that feed back into one another by a
 * Hadamard matrix, which keeps power; each delay of {@code d} seconds loses {@code 60 d / T} dB, so
 * that the sound has fallen by 60 dB after {@code T} seconds. High frequencies fall faster.
 *
 * <p>Source: J.-M. Jot and A. Chaigne, "Digital delay networks for designing artificial
 * reverberators", AES 90th Convention, 1991.
 */
public final class Room {

  /** Delays without a common divisor [samples at 16 kHz], of paths of 8 to 19 m. */
  private static final int[] DELAYS = {389, 523, 677, 887};

  private static final int DESIGN_RATE = 16000;

  /** How much of a sample the loss of high frequencies takes over from the one before. */
  private static final float DAMPING = 0.25f;

  private final float[][] lines = new float[DELAYS.length][];
  private final float[] gains = new float[DELAYS.length];
  private final float[] damped = new float[DELAYS.length];
  private final int[] at = new int[DELAYS.length];

  private Room(int sampleRate, double seconds) {
    for (int i = 0; i < DELAYS.length; i++) {
      int delay = (int) ((long) DELAYS[i] * sampleRate / DESIGN_RATE);
      lines[i] = new float[delay];
      gains[i] = (float) Decibels.amplitude(-60.0 * delay / sampleRate / seconds);
    }
  }

  /**
   * Puts speech into a room, in place; what would ring on after the last sample is cut off.
   *
   * @param seconds in which sound falls by 60 dB
   * @param decibels level of the reverberation against the direct sound
   */
  public static void apply(float[] samples, int sampleRate, double seconds, double decibels) {
    Room room = new Room(sampleRate, seconds);
    float[] reverberation = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      reverberation[i] = room.next(samples[i]);
    }
    Mixing.addAtLevel(samples, reverberation, decibels);
  }

  private float next(float input) {
    float a = out(0);
    float b = out(1);
    float c = out(2);
    float d = out(3);
    in(0, input + 0.5f * (a + b + c + d));
    in(1, input + 0.5f * (a - b + c - d));
    in(2, input + 0.5f * (a + b - c - d));
    in(3, input + 0.5f * (a - b - c + d));
    return a - b + c - d;
  }

  private float out(int line) {
    float raw = lines[line][at[line]] * gains[line];
    damped[line] = raw + DAMPING * (damped[line] - raw);
    return damped[line];
  }

  private void in(int line, float value) {
    lines[line][at[line]] = value;
    at[line] = at[line] + 1 == lines[line].length ? 0 : at[line] + 1;
  }
}
