package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

/** What Spark says on standard error ends with its line, so that a job's own words begin theirs. */
class SparkLogTest {

  private static String said(Throwable thrown) {
    Log4jLogEvent event =
        Log4jLogEvent.newBuilder()
            .setLoggerName("org.apache.spark.Server")
            .setLevel(Level.ERROR)
            .setMessage(new SimpleMessage("no answer"))
            .setThrown(thrown)
            .build();
    return new String(layout().toByteArray(event), StandardCharsets.UTF_8);
  }

  private static Layout<?> layout() {
    Configuration log =
        ConfigurationFactory.getInstance()
            .getConfiguration(
                null,
                "launcher",
                Repository.path("submit-scripts/spark/conf/log4j2.properties").toUri());
    log.initialize();
    return log.getAppender("stderr").getLayout();
  }

  @Test
  void a_message_is_a_line() {
    String said = said(null);
    assertTrue(said.endsWith(" ERROR Server: no answer\n"), said);
    assertEquals(1, said.lines().count(), said);
  }

  @Test
  void an_exception_is_a_line_more() {
    String said = said(new IOException("gone"));
    assertTrue(said.endsWith(" ERROR Server: no answer\njava.io.IOException: gone\n"), said);
  }
}
