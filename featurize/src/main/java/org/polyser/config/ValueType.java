package org.polyser.config;

import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Set;

/** That a value is of the type of its default, or text that HOCON converts into it. */
final class ValueType {

  private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "on", "off");

  private ValueType() {}

  /**
   * Compares the types.
   *
   * @throws InvalidInputException {@code KEY must be a number, got VALUE}
   */
  static void check(String key, ConfigValue given, ConfigValue reference) {
    String text = String.valueOf(given.unwrapped());
    ConfigValueType type = given.valueType();
    boolean scalar = type != ConfigValueType.LIST && type != ConfigValueType.OBJECT;
    switch (reference.valueType()) {
      case NUMBER -> Rule.require(isNumber(text), key, "must be a number", text);
      case BOOLEAN -> Rule.require(BOOLEANS.contains(text), key, "must be true or false", text);
      case LIST -> Rule.require(type == ConfigValueType.LIST, key, "must be a list [a, b]", text);
      case STRING -> Rule.require(scalar, key, "must be a string", text);
      default -> {}
    }
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
