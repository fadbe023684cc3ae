package org.polyser.jobs.spark;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.polyser.config.Rule;
import org.polyser.features.FeatureMatrix;
import org.polyser.provenance.Fingerprint;
import org.polyser.speech.FrozenEncoder;
import org.polyser.speech.OnnxSpeechEncoder;

/**
 * Where executors get a frozen speech encoder from: each reads the file itself, as one may have
 * more than Spark can send. Broadcast it: the tasks that run at the same time in an executor share
 * one encoder, which is opened for the first of them and closed after the last.
 */
public final class SpeechEncoderSource implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String location;
  private final int numMels;
  private final FrozenEncoder facts;
  private transient OnnxSpeechEncoder open;
  private transient Set<Long> tasks;

  /**
   * @param location of the file
   * @param numMels mel bands of the features
   * @param facts what it must be
   */
  SpeechEncoderSource(String location, int numMels, FrozenEncoder facts) {
    this.location = location;
    this.numMels = numMels;
    this.facts = facts;
  }

  /** What it is. */
  public FrozenEncoder facts() {
    return facts;
  }

  /**
   * The frames of an utterance, within a task of Spark.
   *
   * @param logMel {@code [numFrames, numMels]}
   * @return {@code [frames, width]}
   */
  public FeatureMatrix encode(FeatureMatrix logMel) {
    return ofTask(TaskContext.get()).encode(logMel);
  }

  private synchronized OnnxSpeechEncoder ofTask(TaskContext task) {
    if (open == null) {
      open = opened();
      tasks = new HashSet<>();
    }
    if (tasks.add(task.taskAttemptId())) {
      TaskCompletionListener release = this::release;
      task.addTaskCompletionListener(release);
    }
    return open;
  }

  private synchronized void release(TaskContext done) {
    tasks.remove(done.taskAttemptId());
    if (tasks.isEmpty()) {
      open.close();
      open = null;
    }
  }

  /** Whether an encoder is open in this JVM. */
  synchronized boolean isOpen() {
    return open != null;
  }

  private OnnxSpeechEncoder opened() {
    try (LocalCopy copy = LocalCopy.of(location)) {
      Fingerprint found = copy.fingerprint();
      Rule.require(
          found.equals(facts.fingerprint()),
          "speech-encoder",
          "must be the same file for driver and executors, SHA-256 " + facts.fingerprint().sha256(),
          found.sha256());
      return OnnxSpeechEncoder.open(copy.file(), found, facts.input(), numMels);
    }
  }
}
