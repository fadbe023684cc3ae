package org.polyser.features;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntFunction;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * One pass over a recording that featurizes stretches of its channels. Each outcome is handed out
 * as soon as it is known; damage costs the stretches that reach it and leaves those before it.
 */
public final class RecordingPass implements AutoCloseable {

  /** How far a stretch may reach beyond the end [s]: what rounding in annotations amounts to. */
  private static final double END_TOLERANCE_SECONDS = 0.05;

  private final RecordingFeaturizer featurizer;
  private final RecordingFeaturizer.AudioSource source;
  private final IntFunction<List<Stretch>> ofChannels;
  private final Queue<OpenStretch> waiting =
      new PriorityQueue<>(Comparator.comparingLong(OpenStretch::from));
  private final List<RunningStretch> running = new ArrayList<>();
  private final Queue<StretchOutcome> outcomes = new ArrayDeque<>();
  private boolean opened;
  private AudioReader reader;
  private long position;

  /**
   * @param ofChannels the stretches of a recording of so many channels
   */
  RecordingPass(
      RecordingFeaturizer featurizer,
      RecordingFeaturizer.AudioSource source,
      IntFunction<List<Stretch>> ofChannels) {
    this.featurizer = featurizer;
    this.source = source;
    this.ofChannels = ofChannels;
  }

  /**
   * Decodes on until another stretch is done.
   *
   * @return its outcome, or nothing once all stretches are done
   */
  public Optional<StretchOutcome> next() {
    if (!opened) {
      opened = true;
      open();
    }
    while (outcomes.isEmpty() && !(waiting.isEmpty() && running.isEmpty())) {
      advance();
    }
    return Optional.ofNullable(outcomes.poll());
  }

  private void open() {
    try {
      reader = source.open();
      List<Stretch> stretches = ofChannels.apply(reader.numChannels());
      for (int i = 0; i < stretches.size(); i++) {
        admit(OpenStretch.of(i, stretches.get(i), reader.sampleRate()));
      }
    } catch (RejectedAudioException e) {
      for (int i = 0; i < ofChannels.apply(1).size(); i++) {
        reject(i, e);
      }
    }
  }

  private void admit(OpenStretch stretch) {
    try {
      stretch.requirePossible(reader.numChannels());
      stretch.requireAtMost(featurizer.maxSeconds(), reader.sampleRate());
      waiting.add(stretch);
    } catch (RejectedAudioException e) {
      reject(stretch.index(), e);
    }
  }

  private void advance() {
    try {
      if (running.isEmpty() && waiting.element().from() > position) {
        position += reader.skip(waiting.element().from() - position);
      }
      int count = reader.read();
      if (count > 0) {
        consume(count);
      } else {
        end();
      }
    } catch (RejectedAudioException e) {
      running.forEach(one -> reject(one.stretch().index(), e));
      waiting.forEach(one -> reject(one.index(), e));
      running.clear();
      waiting.clear();
    }
  }

  private void consume(int count) {
    long end = position + count;
    while (!waiting.isEmpty() && waiting.element().from() < end) {
      running.add(new RunningStretch(waiting.remove(), featurizer.borrow(reader.sampleRate())));
    }
    for (Iterator<RunningStretch> all = running.iterator(); all.hasNext(); ) {
      RunningStretch one = all.next();
      one.accept(reader, position, count);
      if (one.stretch().to() <= end) {
        finish(one);
        all.remove();
      } else if (one.seconds() > featurizer.maxSeconds()) {
        reject(one.stretch().index(), OpenStretch.tooLarge(featurizer.maxSeconds()));
        all.remove();
      }
    }
    position = end;
  }

  /** The recording ends: what reaches at most a little beyond is whole. */
  private void end() throws RejectedAudioException {
    long tolerated = position + Math.round(END_TOLERANCE_SECONDS * reader.sampleRate());
    for (RunningStretch one : running) {
      if (one.stretch().toTheEnd() || one.stretch().to() <= tolerated) {
        finish(one);
      } else {
        reject(one.stretch().index(), outside(one.stretch()));
      }
    }
    running.clear();
    waiting.forEach(one -> reject(one.index(), outside(one)));
    waiting.clear();
  }

  private void finish(RunningStretch one) {
    try {
      outcomes.add(one.finish());
    } catch (RejectedAudioException e) {
      reject(one.stretch().index(), e);
    }
    featurizer.giveBack(one.featurizer());
  }

  private RejectedAudioException outside(OpenStretch one) {
    double length = (double) position / reader.sampleRate();
    return new RejectedAudioException(
        RejectionCode.SEGMENT_OUTSIDE, one.stretch().interval() + " of " + length + " s");
  }

  private void reject(int index, RejectedAudioException e) {
    outcomes.add(new StretchOutcome.Rejection(index, e.code(), e.detail()));
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
