package org.polyser.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polyser.training.TrainingFacts;

/**
 * The YAML at the head of a card, which model hubs read. Every value is written as JSON, which is
 * YAML too: Norwegian stays {@code "no"} and does not become false.
 *
 * <p>Source: Hugging Face, model card metadata; YAML 1.2, section 1.3 (JSON is YAML).
 */
final class FrontMatter {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FrontMatter() {}

  static String of(TrainingFacts facts) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("license", "unknown");
    fields.put("library_name", "polyser");
    fields.put("pipeline_tag", "audio-classification");
    fields.put("language", primarySubtags(facts.languages()));
    fields.put("tags", List.of("speech-emotion-recognition", "zero-shot", "speech", "emotion"));
    return fields.entrySet().stream()
        .map(field -> field.getKey() + ": " + json(field.getValue()) + "\n")
        .collect(Collectors.joining("", "---\n", "---\n"));
  }

  /** Hubs know languages by their primary subtag alone: {@code en-GB} is {@code en}. */
  private static List<String> primarySubtags(List<String> languages) {
    return languages.stream().map(tag -> tag.split("-", 2)[0]).distinct().sorted().toList();
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
