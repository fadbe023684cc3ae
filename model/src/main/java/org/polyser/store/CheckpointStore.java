package org.polyser.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.config.InvalidInputException;
import org.polyser.training.Checkpoint;
import org.polyser.training.TrainingHistory;
import org.polyser.training.TrainingState;

/**
 * Writes and reads the folder of a checkpoint: {@code state.safetensors}, {@code checkpoint.json},
 * {@code history.jsonl} and {@code checksums.sha256}, which is written last.
 */
public final class CheckpointStore {

  private static final String STATE = "state.safetensors";
  private static final String POSITION = "checkpoint.json";
  private static final String HISTORY = "history.jsonl";
  private static final String PARAMETERS = "parameters";
  private static final String UPDATER = "updater_state";
  private static final String BEST = "best_parameters";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private CheckpointStore() {}

  private record Position(
      String recipe, int stage, int epoch, int iteration, int bestEpoch, Double bestUar) {}

  /**
   * Writes a checkpoint.
   *
   * @throws IOException if a file cannot be written
   */
  public static void write(ModelFolder folder, Checkpoint checkpoint) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(STATE, Safetensors.write(tensors(checkpoint)));
    files.put(POSITION, MAPPER.writeValueAsBytes(position(checkpoint)));
    files.put(HISTORY, checkpoint.history().toJsonLines().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      folder.write(file.getKey(), file.getValue());
    }
    Checksums.write(folder, files);
  }

  private static Map<String, Tensor> tensors(Checkpoint checkpoint) {
    TreeMap<String, Tensor> tensors = new TreeMap<>();
    tensors.put(PARAMETERS, tensor(checkpoint.state().parameters()));
    tensors.put(UPDATER, tensor(checkpoint.state().updaterState()));
    tensors.put(BEST, tensor(checkpoint.best().parameters()));
    return tensors;
  }

  private static Tensor tensor(INDArray values) {
    return new Tensor(values.shape(), values.dup('c').data().asFloat());
  }

  private static Position position(Checkpoint checkpoint) {
    return new Position(
        checkpoint.recipe(),
        checkpoint.stage(),
        checkpoint.epoch(),
        checkpoint.state().iteration(),
        checkpoint.best().epoch(),
        checkpoint.best().developmentUar());
  }

  /**
   * Reads a checkpoint.
   *
   * @throws InvalidInputException if anything in it is missing or changed
   */
  public static Checkpoint read(ModelFolder folder) {
    Map<String, byte[]> files =
        Checksums.readVerified(folder, List.of(STATE, POSITION, HISTORY), Set.of());
    String where = folder.location() + "/" + STATE;
    Map<String, Tensor> tensors = Safetensors.read(files.get(STATE), where);
    Position position = position(files.get(POSITION), folder);
    return new Checkpoint(
        position.recipe,
        position.stage,
        position.epoch,
        new TrainingState(array(tensors, PARAMETERS), array(tensors, UPDATER), position.iteration),
        new Checkpoint.BestEpoch(position.bestEpoch, position.bestUar, array(tensors, BEST)),
        TrainingHistory.parse(
            new String(files.get(HISTORY), StandardCharsets.UTF_8),
            folder.location() + "/" + HISTORY));
  }

  private static INDArray array(Map<String, Tensor> tensors, String name) {
    Tensor tensor = tensors.get(name);
    return Nd4j.create(tensor.values(), tensor.shape(), 'c');
  }

  private static Position position(byte[] json, ModelFolder folder) {
    try {
      return MAPPER.readValue(json, Position.class);
    } catch (JsonProcessingException e) {
      throw unreadable(folder, e.getOriginalMessage());
    } catch (IOException e) {
      throw unreadable(folder, e.getMessage());
    }
  }

  private static InvalidInputException unreadable(ModelFolder folder, String got) {
    return new InvalidInputException(
        folder.location() + "/" + POSITION + " must describe a checkpoint, got " + got);
  }
}
