package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyser.jobs.launch.JobName;

class JobHelpTest {

  private final Config reference = ConfigFactory.defaultReferenceUnresolved();

  @ParameterizedTest
  @EnumSource
  void everyKeyIsListedWithItsDefaultAndItsComment(JobName job) {
    String text = new JobHelp(job, reference).text();
    assertTrue(text.startsWith("polyser " + job.word() + ": " + job.purpose() + "\n"), text);
    assertListed(text, "", reference.getConfig("polyser").root().toConfig().getObject(job.word()));
  }

  private static void assertListed(String text, String prefix, ConfigObject section) {
    assertFalse(section.isEmpty());
    section.forEach(
        (name, value) -> {
          if (value instanceof ConfigObject inner && !inner.isEmpty()) {
            assertListed(text, prefix + name + ".", inner);
          } else {
            assertListed(text, prefix + name, value);
          }
        });
  }

  private static void assertListed(String text, String key, ConfigValue value) {
    List<String> comments = value.origin().comments();
    assertFalse(comments.isEmpty(), key + " has no comment in reference.conf");
    String entry = "\n  " + key + " = " + value.render(ConfigRenderOptions.concise()) + "\n";
    assertTrue(text.contains(entry + "      " + comments.get(0).strip() + "\n"), entry + text);
  }
}
