package org.polyser.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.polyser.fixtures.Damage;
import org.polyser.fixtures.SyntheticSpeech;
import org.polyser.fixtures.TinyCorpus;
import org.polyser.fixtures.Wav;

/**
 * Every job once, one after another, through the launcher and its embedded cluster: what a user has
 * after a first evening. Made once for all tests of this JVM, which read it and change nothing.
 */
final class Chain {

  static final TinyCorpus CORPUS =
      new TinyCorpus("tiny", List.of("de", "en", "it"), 3, 2, EnumSet.allOf(Damage.class));

  /** Never trained on. */
  static final String HELD_OUT = "it";

  /** A training that takes seconds. */
  static final List<String> SMALL =
      List.of(
          "epochs=4",
          "batch-size-per-worker=8",
          "averaging-frequency=2",
          "workers=2",
          "seed=7",
          "aligner.channels=[16,24]",
          "aligner.dim=32",
          "aligner.max-frames=200");

  private static Chain done;

  private final Path folder;

  private Chain(Path folder) {
    this.folder = folder;
  }

  /** The chain, run by whoever asks first. */
  static synchronized Chain done() {
    if (done == null) {
      try {
        Chain chain = new Chain(Repository.scratch("chain"));
        chain.run();
        done = chain;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return done;
  }

  private void run() throws IOException {
    CORPUS.write(path("corpus"));
    writeCalls(Files.createDirectories(path("calls")));
    Files.createDirectory(path("events"));
    submit("manifest", "input=" + path("corpus"), "output=" + path("manifest.jsonl"));
    submit(
        "featurize",
        "max-rejected-fraction=0.05",
        "input=" + path("manifest.jsonl"),
        "output=" + path("features"));
    train("aligner");
    submit(
        "evaluate",
        "languages=[" + HELD_OUT + "]",
        "input=" + path("features"),
        "aligner=" + path("aligner"),
        "output=" + path("report"));
    submit(
        "score",
        "run-id=night-1",
        "input=" + path("calls"),
        "aligner=" + path("aligner"),
        "output=" + path("scores"));
  }

  /** A call of two, a voice mail, and one that the exchange cut off before it began. */
  private static void writeCalls(Path calls) throws IOException {
    SyntheticSpeech speech = new SyntheticSpeech(2);
    float[] agent = speech.utterance(HELD_OUT, "agent", "neutral", 1);
    float[] caller = speech.utterance(HELD_OUT, "caller", "angry", 1);
    Path night = Files.createDirectories(calls.resolve("2026-01-31"));
    Files.write(night.resolve("call.wav"), Wav.of(agent, caller));
    Files.write(night.resolve("voice-mail.wav"), Wav.of(caller));
    Files.write(night.resolve("cut-off.wav"), new byte[0]);
  }

  /** Trains without the held-out language, always the same way. */
  Path train(String name) {
    List<String> words = new ArrayList<>(SMALL);
    words.add("exclude-languages=[" + HELD_OUT + "]");
    words.add("input=" + path("features"));
    words.add("output=" + path(name));
    submit("train", words.toArray(String[]::new));
    return path(name);
  }

  /** Submits a job that leaves Spark's event log behind. */
  private void submit(String job, String... words) {
    List<String> command = new ArrayList<>(List.of(job));
    command.addAll(List.of(words));
    command.addAll(List.of("--", "--conf", "spark.ui.showConsoleProgress=false"));
    command.addAll(List.of("--conf", "spark.eventLog.enabled=true"));
    command.addAll(List.of("--conf", "spark.eventLog.dir=" + path("events").toUri()));
    Command.polyser(command.toArray(String[]::new)).requireDone();
  }

  Path path(String name) {
    return folder.resolve(name);
  }
}
