package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ManifestValidatorTest {

  private final Probe probe = new Probe();

  @Test
  void findsNothingWhereAllIsWell() {
    assertEquals(
        List.of(),
        validate(
            call("1").channel(1).startSeconds(1).durationSeconds(9.01).split("train").speaker("s"),
            call("2").split("train").speaker("s")));
  }

  @Test
  void findsAnIdThatIsUsedTwice() {
    assertEquals(
        List.of("1: duplicate-id: the id was used before"), validate(call("1"), call("1")));
  }

  @Test
  void findsARecordingThatIsNotThere() {
    assertEquals(
        List.of("1: missing-file: gone.wav"),
        validate(Utterance.builder("1", "a", "de", "gone.wav")));
  }

  @Test
  void findsSegmentsPastTheEnd() {
    assertEquals(
        List.of("1: past-the-end: 10.500 s of 10.000 s", "2: past-the-end: 10.000 s of 10.000 s"),
        validate(call("1").startSeconds(8).durationSeconds(2.5), call("2").startSeconds(10)));
  }

  @Test
  void findsChannelsThatTheRecordingLacks() {
    assertEquals(List.of("1: unknown-channel: channel 2 of 2"), validate(call("1").channel(2)));
  }

  @Test
  void findsSpeakersInTwoSplits() {
    assertEquals(
        List.of("2: speaker-in-two-splits: s in train and test"),
        validate(
            call("1").speaker("s").split("train"),
            call("2").speaker("s").split("test"),
            call("3").speaker("s"),
            Utterance.builder("4", "b", "de", "call.wav").speaker("s").split("test")));
  }

  @Test
  void forbidsNothingThatTheProbeCannotTell() {
    List<Utterance> utterances =
        List.of(call("1").channel(7).startSeconds(1e6).durationSeconds(1.0).build());
    assertEquals(List.of(), new ManifestValidator().validate(utterances, recording -> true));
  }

  @Test
  void asksOnceForEachRecording() {
    validate(call("1"), call("2"), call("3"));
    assertEquals(List.of("call.wav"), probe.asked);
  }

  private List<String> validate(UtteranceBuilder... builders) {
    List<Utterance> utterances = List.of(builders).stream().map(UtteranceBuilder::build).toList();
    return new ManifestValidator()
        .validate(utterances, probe).stream().map(Violation::toString).toList();
  }

  private static UtteranceBuilder call(String id) {
    return Utterance.builder(id, "a", "de", "call.wav");
  }

  /** Knows one stereo recording of ten seconds. */
  private static final class Probe implements RecordingProbe {

    private final List<String> asked = new ArrayList<>();

    @Override
    public boolean exists(String recording) {
      asked.add(recording);
      return recording.equals("call.wav");
    }

    @Override
    public OptionalDouble durationSeconds(String recording) {
      return OptionalDouble.of(10);
    }

    @Override
    public OptionalInt channels(String recording) {
      return OptionalInt.of(2);
    }
  }
}
