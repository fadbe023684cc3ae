package org.polyser.features;

/**
 * Log-mel features of a signal that comes in pieces. The frames are those of the whole signal, bit
 * for bit, however it is cut; memory does not grow with its length. A stream can take one signal
 * after another, and serves one thread.
 */
public final class LogMelStream {

  private final LogMelConfig config;
  private final LogMelKernel kernel;
  private final FrameSink sink;
  private final float[] frames;

  /** Samples from the start of the block's first frame on. */
  private final float[] buffer;

  /** Number of samples in the buffer at which all frames of the block are known. */
  private final int fullBlock;

  private int filled;
  private long firstFrame;
  private long numSamples;

  /**
   * @param config definition, rate, frames and bands
   * @param sink takes the frames
   */
  public LogMelStream(LogMelConfig config, FrameSink sink) {
    this(config, LogMelKernels.fastest(config), sink);
  }

  LogMelStream(LogMelConfig config, LogMelKernel kernel, FrameSink sink) {
    this.config = config;
    this.kernel = kernel;
    this.sink = sink;
    frames = new float[kernel.blockFrames() * config.numMels()];
    fullBlock =
        Math.max(
            (kernel.blockFrames() - 1) * config.frameShift() + config.frameLength(),
            config.lead() + config.minSamples(kernel.blockFrames()));
    buffer = new float[Math.max(fullBlock, kernel.blockSamples())];
    start();
  }

  /** Forgets what has come of a signal, and waits for the next one. */
  public void start() {
    filled = config.lead();
    firstFrame = 0;
    numSamples = 0;
  }

  /**
   * Takes the next samples of the signal, and gives the frames that are complete by then.
   *
   * @param samples signal at {@code config.sampleRate()}, in [-1, 1]
   * @param count how many of them, from the start of the array on
   * @throws IllegalArgumentException if there are not so many
   */
  public void accept(float[] samples, int count) {
    if (count < 0 || count > samples.length) {
      throw new IllegalArgumentException(count + " of " + samples.length + " samples");
    }
    int from = 0;
    while (from < count) {
      int length = Math.min(count - from, fullBlock - filled);
      System.arraycopy(samples, from, buffer, filled, length);
      from += length;
      numSamples += length;
      advance(length);
    }
  }

  /** Ends the signal, gives its last frames, and waits for the next signal. */
  public void finish() {
    int numFrames = config.numFrames(numSamples);
    if (firstFrame < numFrames) {
      complete(numFrames);
    }
    start();
  }

  /** Gives the frames that wait for samples beyond the end of the signal. */
  private void complete(int numFrames) {
    long end = (numFrames - 1L) * config.frameShift() + config.frameLength() - config.lead();
    for (long i = numSamples; i < end; i++) {
      buffer[filled] = mirrored(i);
      advance(1);
    }
    if (firstFrame < numFrames) {
      compute((int) (numFrames - firstFrame));
    }
  }

  private void advance(int length) {
    filled += length;
    if (filled == fullBlock) {
      compute(kernel.blockFrames());
      firstFrame += kernel.blockFrames();
      int done = kernel.blockFrames() * config.frameShift();
      filled -= done;
      System.arraycopy(buffer, done, buffer, 0, filled);
    }
  }

  private void compute(int numFrames) {
    for (int i = 0; i < config.lead() && firstFrame == 0; i++) {
      buffer[i] = mirrored(i - config.lead());
    }
    kernel.compute(buffer, frames);
    sink.accept(frames, numFrames);
  }

  /** The sample that stands for one beyond the ends; it is in the buffer whenever it is needed. */
  private float mirrored(long i) {
    long start = firstFrame * config.frameShift() - config.lead();
    return buffer[(int) (Mirror.index(i, numSamples) - start)];
  }
}
