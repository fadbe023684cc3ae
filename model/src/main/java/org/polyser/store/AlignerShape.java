package org.polyser.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.polyser.aligner.AlignerConfig;
import org.polyser.config.InvalidInputException;
import org.polyser.features.LogMelConfig;
import org.polyser.speech.FrozenEncoder;

/**
 * What the graph of an aligner is built of, and what it is given: {@code aligner.json}.
 *
 * @param aligner its shape
 * @param logMel how the features that it was trained on are computed
 * @param textEncoder identity of the text encoder that it was trained with
 * @param speechEncoder that stands in for its convolutions, or null
 */
record AlignerShape(
    AlignerConfig aligner,
    LogMelConfig logMel,
    String textEncoder,
    @JsonInclude(JsonInclude.Include.NON_NULL) FrozenEncoder speechEncoder) {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Requires what there must be. */
  AlignerShape {
    if (aligner == null || logMel == null || textEncoder == null) {
      throw new InvalidInputException("aligner, log_mel and text_encoder must be given");
    }
    if (speechEncoder != null && speechEncoder.width() != aligner.numMels()) {
      throw new InvalidInputException(
          "aligner.num_mels must be the width of the speech encoder, %d, got %d"
              .formatted(speechEncoder.width(), aligner.numMels()));
    }
  }

  static AlignerShape of(StoredAligner stored) {
    return new AlignerShape(
        stored.aligner().config(),
        stored.logMel(),
        stored.textEncoder(),
        stored.speechEncoder().orElse(null));
  }

  byte[] json() throws JsonProcessingException {
    return MAPPER.writeValueAsBytes(this);
  }

  /**
   * Reads what {@link #json} gives.
   *
   * @param where it was, for messages
   * @throws InvalidInputException if it is no shape of an aligner
   */
  static AlignerShape parse(byte[] json, String where) {
    try {
      AlignerShape shape = MAPPER.readValue(json, AlignerShape.class);
      if (shape == null) {
        throw new InvalidInputException(where + " must describe an aligner, got null");
      }
      return shape;
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(
          where + " must describe an aligner, got " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new InvalidInputException(where + " must be readable, got " + e.getMessage());
    }
  }
}
