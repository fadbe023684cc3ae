package org.polyser.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.polyser.config.InvalidInputException;

/**
 * What happened in a training, epoch by epoch: {@code history.jsonl}.
 *
 * @param epochs in order
 */
public record TrainingHistory(List<Epoch> epochs) {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** Copies the epochs. */
  public TrainingHistory {
    epochs = List.copyOf(epochs);
  }

  /**
   * One epoch.
   *
   * @param stage its name
   * @param epoch of the stage, from 1
   * @param loss mean over the averagings of the workers' last minibatch losses
   * @param developmentUar UAR on the development speakers, or {@code null} where there are none
   * @param examplesPerSecond of all workers together, averaging counted in
   */
  public record Epoch(
      String stage, int epoch, double loss, Double developmentUar, double examplesPerSecond) {}

  /** One JSON object a line. */
  public String toJsonLines() {
    return epochs.stream().map(TrainingHistory::line).collect(Collectors.joining());
  }

  private static String line(Epoch epoch) {
    try {
      return MAPPER.writeValueAsString(epoch) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #toJsonLines} wrote.
   *
   * @throws InvalidInputException if a line is not of this form
   */
  public static TrainingHistory parse(String lines, String where) {
    return new TrainingHistory(lines.lines().map(line -> epoch(line, where)).toList());
  }

  private static Epoch epoch(String line, String where) {
    try {
      Epoch epoch = MAPPER.readValue(line, Epoch.class);
      if (epoch == null) {
        throw new InvalidInputException(where + " must hold epochs, got null");
      }
      return epoch;
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(where + " must hold epochs, got " + e.getOriginalMessage());
    }
  }
}
