package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.util.List;
import java.util.function.Function;
import org.polyser.config.InvalidInputException;
import org.polyser.config.KnownKeys;

/**
 * What the user gave, lowest first.
 *
 * @param files locations of configuration files
 * @param assignments which lie over all files
 */
record ConfigLayers(List<String> files, List<Assignment> assignments) {

  ConfigLayers {
    files = List.copyOf(files);
    assignments = List.copyOf(assignments);
  }

  /** Lays the layers over the defaults, and checks that every key is known to these. */
  Config over(Config reference, Function<String, String> reader) {
    try {
      Config resolved = read(reader).withFallback(reference).resolve();
      new KnownKeys(reference).check(resolved);
      return resolved;
    } catch (ConfigException.Parse e) {
      throw new InvalidInputException(e.getMessage());
    }
  }

  /** Lays the layers over each other, without defaults and unresolved. */
  Config read(Function<String, String> reader) {
    Config layers = ConfigFactory.empty();
    for (String file : files) {
      layers = parsed(file, reader.apply(file)).withFallback(layers);
    }
    for (Assignment assignment : assignments) {
      layers = assignment.over(layers);
    }
    return layers;
  }

  private static Config parsed(String file, String text) {
    return ConfigFactory.parseString(
        text, ConfigParseOptions.defaults().setOriginDescription(file));
  }
}
