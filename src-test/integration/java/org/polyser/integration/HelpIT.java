package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyser.jobs.launch.JobName;

/** What the launcher says when asked. */
class HelpIT {

  @ParameterizedTest
  @EnumSource
  void help_of_a_job_tells_its_purpose_and_every_key(JobName job) {
    Outcome outcome = Command.polyser(job.word(), "--help").requireDone();
    assertTrue(outcome.stdout().contains(job.purpose()), outcome::toString);
    List<String> keys = keys(job);
    assertTrue(keys.contains("output"), keys::toString);
    for (String key : keys) {
      assertTrue(outcome.stdout().contains("\n  " + key + " = "), () -> key + ": " + outcome);
    }
    assertEquals("", outcome.stderr());
  }

  @Test
  void help_of_the_launcher_names_every_job() {
    Outcome outcome = Command.polyser("--help").requireDone();
    for (JobName job : JobName.values()) {
      assertTrue(outcome.stdout().contains("\n  " + job.word() + " "), outcome::toString);
    }
  }

  private static List<String> keys(JobName job) {
    ConfigObject polyser = ConfigFactory.defaultReferenceUnresolved().root();
    ConfigObject section = (ConfigObject) ((ConfigObject) polyser.get("polyser")).get(job.word());
    List<String> keys = new ArrayList<>();
    collect("", section, keys);
    return keys;
  }

  private static void collect(String prefix, ConfigObject section, List<String> keys) {
    for (Map.Entry<String, ConfigValue> entry : section.entrySet()) {
      String key = prefix + entry.getKey();
      if (entry.getValue() instanceof ConfigObject inner) {
        collect(key + ".", inner, keys);
      } else {
        keys.add(key);
      }
    }
  }
}
