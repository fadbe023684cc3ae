package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.util.Map;
import java.util.TreeMap;
import org.polyser.jobs.launch.JobName;

/** The help of a job, made of {@code reference.conf}: its keys, their defaults and comments. */
final class JobHelp {

  private final JobName job;
  private final ConfigObject section;
  private final StringBuilder text = new StringBuilder();

  JobHelp(JobName job, Config reference) {
    this.job = job;
    this.section = reference.getConfig("polyser").root().toConfig().getObject(job.word());
  }

  String text() {
    text.append("polyser ").append(job.word()).append(": ").append(job.purpose()).append("\n");
    section.origin().comments().forEach(line -> text.append(line.strip()).append("\n"));
    text.append("\nKeys (key = default; those with null must be given):\n");
    append("", section);
    return text.toString();
  }

  private void append(String prefix, ConfigObject object) {
    for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(object).entrySet()) {
      String key = prefix + entry.getKey();
      if (entry.getValue() instanceof ConfigObject inner && !inner.isEmpty()) {
        append(key + ".", inner);
      } else {
        append(key, entry.getValue());
      }
    }
  }

  private void append(String key, ConfigValue value) {
    text.append("  ").append(key).append(" = ");
    text.append(value.render(ConfigRenderOptions.concise())).append("\n");
    value
        .origin()
        .comments()
        .forEach(line -> text.append("      ").append(line.strip()).append("\n"));
  }
}
