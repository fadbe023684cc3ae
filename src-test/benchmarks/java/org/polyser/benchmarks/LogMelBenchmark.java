package org.polyser.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.polyser.audio.RejectedAudioException;
import org.polyser.features.FeatureBuffer;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelExtractor;
import org.polyser.features.LogMelStream;

/**
 * Whisper's features of one clip of 5 s, 500 frames, by either kernel: of the whole clip, and
 * streamed, where nothing is kept and so nothing is allocated.
 *
 * <pre>{@code
 * java -cp … org.openjdk.jmh.Main LogMelBenchmark -p audio=AUDIO.wav -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class LogMelBenchmark {

  private static final String VECTOR = "--add-modules=jdk.incubator.vector";

  /** A recording at 16 kHz, of some minutes. */
  @Param("")
  public String audio;

  private Clips clips;
  private LogMelExtractor extractor;
  private LogMelStream stream;
  private LogMelStream toHalves;
  private FeatureBuffer halves;
  private Blackhole blackhole;
  private int next;

  /** Reads the recording. */
  @Setup
  public void read(Blackhole sink) throws IOException, RejectedAudioException {
    blackhole = sink;
    clips = new Clips(Path.of(audio));
    extractor = new LogMelExtractor(Clips.WHISPER);
    stream = new LogMelStream(Clips.WHISPER, (frames, numFrames) -> blackhole.consume(frames));
    halves = new FeatureBuffer(Clips.WHISPER.numMels());
    toHalves = new LogMelStream(Clips.WHISPER, halves);
  }

  /** A clip as a whole, on plain rows. */
  @Benchmark
  @Fork(1)
  public FeatureMatrix plain() {
    return extractor.extract(clip());
  }

  /** A clip as a whole, on vectors. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = VECTOR)
  public FeatureMatrix vector() {
    return extractor.extract(clip());
  }

  /** A clip streamed, on plain rows. */
  @Benchmark
  @Fork(1)
  public void plainStreamed() {
    feed(stream);
  }

  /** A clip streamed, on vectors. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = VECTOR)
  public void vectorStreamed() {
    feed(stream);
  }

  /** A clip streamed into half precision, on vectors. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = VECTOR)
  public int vectorStreamedToHalves() {
    halves.clear();
    feed(toHalves);
    return halves.numFrames();
  }

  private void feed(LogMelStream target) {
    float[] clip = clip();
    target.accept(clip, clip.length);
    target.finish();
  }

  /** One clip after another, so that none stays in the cache. */
  private float[] clip() {
    next = (next + 1) % clips.all().size();
    return clips.all().get(next);
  }
}
