package org.polyser.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.audio.resampling.Resampler;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.Utterance;
import org.polyser.fixtures.RecordingCondition;
import org.polyser.fixtures.SyntheticSpeech;

/**
 * Writes the recordings of a manifest as they would sound under every {@link RecordingCondition},
 * and a manifest of the same utterances beside them.
 *
 * <pre>RecordingConditions MANIFEST FOLDER</pre>
 *
 * <p>Recordings lie in {@code FOLDER/CONDITION/audio}, numbered in the order in which the manifest
 * names them first.
 */
public final class RecordingConditions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Integer> recordings = new LinkedHashMap<>();
  private final Path manifest;
  private final Path folder;

  private RecordingConditions(Path manifest, Path folder) {
    this.manifest = manifest;
    this.folder = folder;
  }

  /** Runs. */
  public static void main(String[] arguments) throws IOException, RejectedAudioException {
    Path manifest = Path.of(arguments[0]);
    List<String> lines = Files.readAllLines(manifest);
    RecordingConditions conditions = new RecordingConditions(manifest, Path.of(arguments[1]));
    for (RecordingCondition condition : RecordingCondition.values()) {
      conditions.writeManifest(lines, condition);
    }
    conditions.writeRecordings();
  }

  private void writeManifest(List<String> lines, RecordingCondition condition) throws IOException {
    Files.createDirectories(audio(condition));
    List<String> changed = new ArrayList<>();
    for (String line : lines) {
      Utterance utterance = Manifest.parseLine(line, "manifest");
      String channel = utterance.recording() + "#" + utterance.channel();
      int number = recordings.computeIfAbsent(channel, key -> recordings.size());
      ObjectNode node = (ObjectNode) JSON.readTree(line);
      node.put("recording", "audio/" + fileName(number, condition));
      node.remove("channel");
      changed.add(node.toString());
    }
    Files.write(folder.resolve(condition.key()).resolve("manifest.jsonl"), changed);
  }

  private static String fileName(int number, RecordingCondition condition) {
    return "%06d.%s".formatted(number, condition.extension());
  }

  private Path audio(RecordingCondition condition) {
    return folder.resolve(condition.key()).resolve("audio");
  }

  private void writeRecordings() throws IOException, RejectedAudioException {
    for (Map.Entry<String, Integer> recording : recordings.entrySet()) {
      float[] samples = samples(recording.getKey());
      for (RecordingCondition condition : RecordingCondition.values()) {
        Path file = audio(condition).resolve(fileName(recording.getValue(), condition));
        Files.write(file, condition.recorded(samples, recording.getValue()));
      }
    }
  }

  private float[] samples(String channel) throws IOException, RejectedAudioException {
    int end = channel.lastIndexOf('#');
    String recording = channel.substring(0, end);
    Path file =
        recording.startsWith("file:")
            ? Path.of(recording.substring("file:".length()))
            : manifest.resolveSibling(recording);
    Waveform waveform = AudioDecoder.decode(Files.readAllBytes(file));
    float[] samples = waveform.channel(Integer.parseInt(channel.substring(end + 1)));
    return waveform.sampleRate() == SyntheticSpeech.SAMPLE_RATE
        ? samples
        : Resampler.resample(samples, waveform.sampleRate(), SyntheticSpeech.SAMPLE_RATE);
  }
}
