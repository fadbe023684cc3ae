package org.polyser.corpus;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;

/**
 * What is to know of a corpus besides its layout: {@code conf/datasets/NAME.conf}, which is on the
 * class path as {@code datasets/NAME.conf}.
 *
 * @param name of the dataset
 * @param language BCP-47 tag
 * @param licence as its source states it
 * @param citation authors, title, where, year
 * @param emotions from the corpus's own codes to our words
 */
public record DatasetDescription(
    String name, String language, String licence, String citation, Map<String, String> emotions)
    implements Serializable {

  /**
   * @throws InvalidInputException naming the key whose word is not an emotion word
   */
  public DatasetDescription {
    emotions = Collections.unmodifiableMap(new TreeMap<>(emotions));
    String key = "polyser.datasets." + name + ".emotions.";
    emotions.forEach(
        (code, word) -> Rule.require(Emotion.isWord(word), key + code, Emotion.RULE, word));
  }

  /** The description that ships with PolySER. */
  public static DatasetDescription named(String name) {
    String resource = "/datasets/" + name + ".conf";
    try (InputStream stream = DatasetDescription.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new InvalidInputException("dataset must have a conf/datasets/NAME.conf, got " + name);
      }
      InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      return of(name, ConfigFactory.parseReader(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a description.
   *
   * @param config with {@code polyser.datasets.NAME}
   */
  public static DatasetDescription of(String name, Config config) {
    try {
      Config section = config.getConfig("polyser.datasets." + name);
      return new DatasetDescription(
          name,
          section.getString("language"),
          section.getString("licence"),
          section.getString("citation"),
          words(section.getObject("emotions")));
    } catch (ConfigException e) {
      throw new InvalidInputException("dataset " + name + ": " + e.getMessage());
    }
  }

  /**
   * Our word for a code of the corpus.
   *
   * @param path of the recording, for the message
   * @throws InvalidInputException if the corpus has no such code
   */
  public String emotion(String code, String path) {
    String word = emotions.get(code);
    if (word == null) {
      String known = String.join(", ", emotions.keySet());
      throw new InvalidInputException(
          name + ": emotion code of " + path + " must be one of " + known + ", got " + code);
    }
    return word;
  }

  static Map<String, String> words(Map<String, ConfigValue> object) {
    Map<String, String> words = new TreeMap<>();
    object.forEach((code, word) -> words.put(code, String.valueOf(word.unwrapped())));
    return words;
  }
}
