package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polyser.config.Rule;
import org.polyser.eval.zeroshot.Calibration;
import org.polyser.eval.zeroshot.CalibrationFit;
import org.polyser.provenance.Provenance;

/**
 * The calibrations in a model's provenance, fitted when it was trained, and the key {@code
 * calibration} that asks for one of them.
 */
public final class StoredCalibration {

  /** Name of the fact. */
  public static final String FACT = "calibration";

  private static final String NONE = "none";
  private static final String TEMPERATURE = "temperature";
  private static final String TEMPERATURE_AND_PRIOR = "temperature-and-prior";

  private StoredCalibration() {}

  /** What the provenance tells of a fit. */
  public static Map<String, Object> facts(CalibrationFit fit) {
    return Map.of(
        TEMPERATURE, fact(fit.temperature()),
        TEMPERATURE_AND_PRIOR, fact(fit.temperatureAndPrior()));
  }

  private static Map<String, Object> fact(Calibration calibration) {
    return Map.of("scale", calibration.scale(), "bias", calibration.bias());
  }

  /**
   * The calibration that a job's section asks for.
   *
   * @param path of the section, such as {@code polyser.score}
   * @param model provenance of the model
   * @throws org.polyser.config.InvalidInputException if there is none of this name, or the model
   *     has none
   */
  static Calibration wanted(String path, Config section, Provenance model) {
    String key = path + ".calibration";
    String name = section.getString("calibration");
    List<String> names = List.of(NONE, TEMPERATURE, TEMPERATURE_AND_PRIOR);
    Rule.require(names.contains(name), key, "must be one of " + String.join(", ", names), name);
    if (name.equals(NONE)) {
      return Calibration.NONE;
    }
    Rule.require(
        model.facts().get(FACT) instanceof Map,
        key,
        "must be none for a model that was trained without development utterances",
        name);
    return calibration(
        ConfigValueFactory.fromMap(model.facts()).toConfig().getConfig(FACT).getConfig(name));
  }

  private static Calibration calibration(Config fact) {
    Map<String, Double> bias = new TreeMap<>();
    for (String label : fact.getObject("bias").keySet()) {
      bias.put(label, fact.getConfig("bias").getDouble(ConfigUtil.quoteString(label)));
    }
    return new Calibration(fact.getDouble("scale"), bias);
  }
}
