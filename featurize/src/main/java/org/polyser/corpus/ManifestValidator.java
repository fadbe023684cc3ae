package org.polyser.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds what no single line of a manifest can show to be wrong. Violations come in the order of the
 * utterances.
 */
public final class ManifestValidator {

  /** Another utterance before this one has the same id. */
  public static final String DUPLICATE_ID = "duplicate-id";

  /** The recording is not there. */
  public static final String MISSING_FILE = "missing-file";

  /** The utterance ends after its recording. */
  public static final String PAST_THE_END = "past-the-end";

  /** The recording has fewer channels. */
  public static final String UNKNOWN_CHANNEL = "unknown-channel";

  /** The speaker was met before in another split. */
  public static final String SPEAKER_IN_TWO_SPLITS = "speaker-in-two-splits";

  /** How far a rounded duration may lie past the end [s]. */
  private static final double TOLERANCE_SECONDS = 0.02;

  /**
   * Checks all utterances against each other and against their recordings.
   *
   * @return nothing where all is well
   */
  public List<Violation> validate(List<Utterance> utterances, RecordingProbe probe) {
    Run run = new Run(probe);
    utterances.forEach(run::check);
    return run.violations;
  }

  /** What was met so far in one manifest. */
  private static final class Run {

    private final RecordingProbe probe;
    private final Map<String, Recording> recordings = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> splitOfSpeaker = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    Run(RecordingProbe probe) {
      this.probe = probe;
    }

    void check(Utterance utterance) {
      if (!ids.add(utterance.utteranceId())) {
        report(utterance, DUPLICATE_ID, "the id was used before");
      }
      checkRecording(utterance);
      checkSplit(utterance);
    }

    private void checkRecording(Utterance utterance) {
      Recording recording =
          recordings.computeIfAbsent(utterance.recording(), path -> Recording.probed(path, probe));
      if (!recording.exists) {
        report(utterance, MISSING_FILE, utterance.recording());
        return;
      }
      checkEnd(utterance, recording.seconds);
      if (utterance.channel() >= recording.channels) {
        String detail = "channel " + utterance.channel() + " of " + recording.channels;
        report(utterance, UNKNOWN_CHANNEL, detail);
      }
    }

    private void checkEnd(Utterance utterance, double seconds) {
      Double duration = utterance.durationSeconds();
      double end = utterance.startSeconds() + (duration == null ? 0 : duration);
      boolean startsLate = utterance.startSeconds() > 0 && utterance.startSeconds() >= seconds;
      if (startsLate || end > seconds + TOLERANCE_SECONDS) {
        String detail = String.format(Locale.ROOT, "%.3f s of %.3f s", end, seconds);
        report(utterance, PAST_THE_END, detail);
      }
    }

    private void checkSplit(Utterance utterance) {
      if (utterance.speaker() == null || utterance.split() == null) {
        return;
      }
      String first = splitOfSpeaker.putIfAbsent(person(utterance), utterance.split());
      if (first != null && !first.equals(utterance.split())) {
        String detail = utterance.speaker() + " in " + first + " and " + utterance.split();
        report(utterance, SPEAKER_IN_TWO_SPLITS, detail);
      }
    }

    private static String person(Utterance utterance) {
      String speaker = utterance.speaker();
      return speaker.contains("/") ? speaker : utterance.dataset() + "/" + speaker;
    }

    private void report(Utterance utterance, String rule, String detail) {
      violations.add(new Violation(utterance.utteranceId(), rule, detail));
    }
  }

  /** What the probe told; what it could not tell forbids nothing. */
  private record Recording(boolean exists, double seconds, int channels) {

    static Recording probed(String path, RecordingProbe probe) {
      if (!probe.exists(path)) {
        return new Recording(false, 0, 0);
      }
      return new Recording(
          true,
          probe.durationSeconds(path).orElse(Double.POSITIVE_INFINITY),
          probe.channels(path).orElse(Integer.MAX_VALUE));
    }
  }
}
