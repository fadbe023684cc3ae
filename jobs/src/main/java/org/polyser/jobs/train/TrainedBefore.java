package org.polyser.jobs.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.Config;
import java.util.Map;
import java.util.TreeMap;
import org.polyser.config.InvalidInputException;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;

/** Finds out whether a training need not be done again. */
public final class TrainedBefore {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TrainedBefore() {}

  /**
   * Whether the output of a training holds its model already, whole.
   *
   * @param section {@code polyser.train}
   * @throws InvalidInputException if the model there is of other settings or features, or damaged
   */
  public static boolean isDone(Config section) {
    String output = section.getString("output");
    if (!HadoopFiles.exists(output + "/checksums.sha256")) {
      return false;
    }
    Provenance model = AlignerStore.read(new HadoopModelFolder(output)).provenance();
    if (!decisive(model.configuration()).equals(decisive(section.root().unwrapped()))
        || !isOn(model, section.getString("input"))) {
      throw new InvalidInputException(
          output
              + " must hold a model of the same settings and features to be resumed, got another");
    }
    return true;
  }

  /** The settings as JSON, in which numbers of all kinds look the same. */
  private static Object decisive(Map<String, Object> section) {
    Map<String, Object> settings = new TreeMap<>(section);
    TrainingRecipe.INDIFFERENT.forEach(settings::remove);
    try {
      return MAPPER.readTree(MAPPER.writeValueAsString(settings));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether a model was trained on features like those of a folder.
   *
   * @param model its provenance
   * @param features a features folder
   */
  public static boolean isOn(Provenance model, String features) {
    Fingerprint here = FeatureTable.provenance(features).fingerprint();
    return model.inputs().stream()
        .filter(input -> input.role().equals("features") && input.provenance() != null)
        .anyMatch(input -> input.provenance().fingerprint().equals(here));
  }
}
