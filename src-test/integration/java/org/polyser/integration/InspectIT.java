package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.fixtures.SyntheticSpeech;
import org.polyser.fixtures.Wav;

/** {@code polyser featurize --inspect}: a recording for the eye, without Spark. */
class InspectIT {

  private static final byte[] WAV =
      Wav.of(
          new SyntheticSpeech(3).utterance("de", "a", "happy", 1),
          new SyntheticSpeech(3).utterance("de", "b", "sad", 1));

  @TempDir private Path folder;

  @Test
  void picture_goes_where_it_is_asked_for() throws IOException {
    Path output = folder.resolve("log-mel.svg");
    String recording = write("call & co.wav", WAV);
    Outcome outcome =
        inspect(recording, "output=" + output, "channel=1", "polyser.featurize.log-mel.num-mels=40")
            .requireDone();
    assertEquals("log-mel of " + recording + " in " + output + "\n", outcome.stdout());
    assertEquals("", outcome.stderr());
    String svg = Files.readString(output);
    assertTrue(svg.contains("<title id=\"title\">Log-mel of call &amp; co.wav</title>"), svg);
    assertTrue(svg.contains(" Hz · 2 channels (channel=1) · "), svg);
    assertTrue(svg.contains(" × 40 mels"), svg);
  }

  @Test
  void picture_is_named_after_the_recording_in_the_working_folder() throws IOException {
    String recording = "file:" + write("call.wav", WAV);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    String polyser = Repository.path("submit-scripts/polyser").toString();
    String line = "cd '" + elsewhere + "' && '" + polyser + "' featurize --inspect " + recording;
    Command.run(List.of("bash", "-c", line), Map.of()).requireDone();
    assertEquals(List.of(elsewhere.resolve("call.wav.svg")), Repository.files(elsewhere));
  }

  @Test
  void damaged_recording_is_named_with_its_code() throws IOException {
    String recording = write("cut.wav", Arrays.copyOf(WAV, WAV.length / 2));
    inspect(recording, "output=" + folder.resolve("x.svg"))
        .requireBlames(recording, "must be a recording that can be featurized", "got truncated: ");
    assertTrue(Files.notExists(folder.resolve("x.svg")));
  }

  @Test
  void missing_recording_and_missing_channel_are_named() throws IOException {
    inspect(folder.resolve("no.wav").toString()).requireBlames("no.wav", "got missing: ");
    inspect(write("call.wav", WAV), "channel=2").requireBlames("call.wav", "no-such-channel");
  }

  @Test
  void help_of_featurize_tells_of_it() {
    Outcome help = Command.polyser("featurize", "--help").requireDone();
    assertTrue(help.stdout().contains("--inspect RECORDING"), help::toString);
  }

  private static Outcome inspect(String recording, String... words) {
    String[] command = {"featurize", "--inspect", recording};
    String[] all = Arrays.copyOf(command, command.length + words.length);
    System.arraycopy(words, 0, all, command.length, words.length);
    return Command.polyser(all);
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }
}
