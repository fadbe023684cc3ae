package org.polyser.jobs.launch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The child process of {@link LocationReader}, which alone here has Hadoop on its class path:
 * prints what a location holds, or, with exit code 1, why it cannot be read. Hadoop's own {@code fs
 * -cat} refuses to run where no core-site.xml is found.
 */
final class PrintLocation {

  private PrintLocation() {}

  /**
   * @param args the location, then {@code key=value} for Hadoop's configuration
   */
  public static void main(String[] args) {
    Path path = new Path(args[0]);
    try (InputStream in = path.getFileSystem(configuration(args)).open(path)) {
      in.transferTo(System.out);
    } catch (IOException | RuntimeException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
    System.out.flush();
  }

  private static Configuration configuration(String... args) {
    Configuration configuration = new Configuration();
    for (int i = 1; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      configuration.set(args[i].substring(0, equals), args[i].substring(equals + 1));
    }
    return configuration;
  }
}
