package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueType;
import java.util.List;

/** Keys that hold one location or a list of them. */
public final class Inputs {

  private Inputs() {}

  /**
   * @param section {@code polyser.JOB}
   * @param key such as {@code input}
   * @return the locations, at least one unless the list is empty
   */
  public static List<String> of(Config section, String key) {
    return section.getValue(key).valueType() == ConfigValueType.LIST
        ? section.getStringList(key)
        : List.of(section.getString(key));
  }
}
