package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.regex.Pattern;
import org.polyser.config.InvalidInputException;

/**
 * One {@code key=value} of the command line.
 *
 * @param path the full path, such as {@code polyser.train.seed}
 * @param text the value as it was typed
 */
record Assignment(String path, String text) {

  private static final Pattern FULL = Pattern.compile("(polyser|spark)\\..*");
  private static final Pattern TYPED =
      Pattern.compile("(?s)[\\[{\"].*|true|false|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

  /** Reads {@code key=value}; a key that is not full is relative to {@code polyser.JOB}. */
  static Assignment parse(String job, String word) {
    int equals = word.indexOf('=');
    String key = word.substring(0, equals).strip();
    String path = FULL.matcher(key).matches() ? key : "polyser." + job + "." + key;
    try {
      ConfigUtil.splitPath(path);
    } catch (ConfigException e) {
      throw new InvalidInputException("an assignment must begin with a key, got " + word);
    }
    return new Assignment(path, word.substring(equals + 1).strip());
  }

  /** Lays this value over a configuration. */
  Config over(Config below) {
    return ConfigFactory.empty().withValue(path, value()).withFallback(below);
  }

  /** A list, object, number, boolean or quoted string is HOCON; all else is meant literally. */
  private ConfigValue value() {
    return TYPED.matcher(text).matches() ? hocon() : ConfigValueFactory.fromAnyRef(text);
  }

  private ConfigValue hocon() {
    try {
      return ConfigFactory.parseString("v = " + text).root().get("v");
    } catch (ConfigException.Parse e) {
      throw new InvalidInputException(
          path
              + " must be a HOCON list, object or string, with quotes around what holds ':' or"
              + " '//', got "
              + text);
    }
  }

  @Override
  public String toString() {
    return path + "=" + text;
  }
}
