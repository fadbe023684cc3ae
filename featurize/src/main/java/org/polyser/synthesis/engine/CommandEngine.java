package org.polyser.synthesis.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyser.synthesis.expression.Cue;

/**
 * A command of the user's that speaks, for instance a neural voice. It is started once a batch and
 * gets a JSON object a line by standard input:
 *
 * <pre>
 *   {"utterance_id":"…","language":"de","speaker":"m5ser/de-s1","variant":"f2","emotion":"sad",
 *    "text":"…","pitch":-3.1,"range":-0.8,"rate":-0.2, …, "output":"/tmp/…/0.wav"}
 * </pre>
 *
 * with the cues in the units of {@link Cue}. It writes a recording of any format and rate to each
 * {@code output}, and should give its own pitch, range, contour and rate; level, tilt, breath,
 * creak and tremor are applied to its sound afterwards. An utterance whose file is missing or
 * broken is rejected with what the command wrote to standard error.
 *
 * @param command program and arguments
 * @param timeout after which a process is given up
 */
public record CommandEngine(List<String> command, Duration timeout) implements SpeechEngine {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the command. */
  public CommandEngine {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return command.get(0);
  }

  /** The names are the command's own, and nobody can tell which it knows. */
  @Override
  public Voices voices(List<String> names, List<String> languages) {
    return new Voices(
        languages.stream().collect(Collectors.toMap(Function.identity(), language -> names)));
  }

  @Override
  public List<SpeechResult> speak(List<SpeechRequest> batch) {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      StringBuilder input = new StringBuilder();
      for (int i = 0; i < batch.size(); i++) {
        input.append(line(batch.get(i), scratch.path().resolve(recording(i)).toString()));
      }
      String complaint =
          new EngineProcess(command, scratch.path(), timeout)
              .run(
                  input.toString(),
                  "polyser.synthesize.engine.command must name a program that can be started, got "
                      + command.get(0));
      List<SpeechResult> results = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        results.add(scratch.decoded(recording(i), complaint));
      }
      return results;
    }
  }

  private static String recording(int index) {
    return index + ".wav";
  }

  private static String line(SpeechRequest request, String output) {
    ObjectNode line = JSON.createObjectNode();
    line.put("utterance_id", request.utteranceId());
    line.put("language", request.language());
    line.put("speaker", request.speaker().name());
    line.put("variant", request.speaker().variant());
    line.put("emotion", request.emotion());
    line.put("text", request.text());
    for (Cue cue : Cue.values()) {
      line.put(cue.word(), request.of(cue));
    }
    line.put("output", output);
    try {
      return JSON.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
