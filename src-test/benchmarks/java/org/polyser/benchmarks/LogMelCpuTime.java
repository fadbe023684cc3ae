package org.polyser.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import org.polyser.features.LogMelStream;

/**
 * Prints the audio seconds that one CPU second turns into features, in clips of 5 s: the median of
 * some repetitions, after a warm-up. Time is that of all threads of the process, the compiler's and
 * the collector's included. The features of a clip are written over those of the one before, as the
 * featurize job does. The kernel is that of the JVM's options.
 *
 * <pre>{@code
 * java [--add-modules jdk.incubator.vector] -cp … org.polyser.benchmarks.LogMelCpuTime AUDIO.wav
 * }</pre>
 */
final class LogMelCpuTime {

  private static final double NANOS = 1e9;

  /** CPU time of one repetition [ns]: far above the 10 ms that some systems count in. */
  private static final double REPETITION = 1e9;

  private static final int WARM_UPS = 3;
  private static final int REPETITIONS = 5;

  private final Clips clips;
  private final float[] frames;
  private final LogMelStream stream = new LogMelStream(Clips.WHISPER, this::keep);
  private int numValues;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private LogMelCpuTime(Clips clips) {
    this.clips = clips;
    frames = new float[Clips.WHISPER.numFrames(Clips.LENGTH) * Clips.WHISPER.numMels()];
  }

  public static void main(String[] args) throws Exception {
    LogMelCpuTime time = new LogMelCpuTime(new Clips(Path.of(args[0])));
    double[] speeds = new double[REPETITIONS];
    for (int i = -WARM_UPS; i < REPETITIONS; i++) {
      speeds[Math.max(i, 0)] = time.repetition();
    }
    Arrays.sort(speeds);
    System.out.println(Math.round(speeds[REPETITIONS / 2]));
  }

  /** Audio seconds per CPU second. */
  private double repetition() {
    long start = system.getProcessCpuTime();
    double seconds = 0;
    long used = 0;
    while (used < REPETITION) {
      for (float[] clip : clips.all()) {
        numValues = 0;
        stream.accept(clip, clip.length);
        stream.finish();
      }
      seconds += clips.seconds();
      used = system.getProcessCpuTime() - start;
    }
    return seconds / (used / NANOS);
  }

  private void keep(float[] block, int numFrames) {
    int length = numFrames * Clips.WHISPER.numMels();
    System.arraycopy(block, 0, frames, numValues, length);
    numValues += length;
  }
}
