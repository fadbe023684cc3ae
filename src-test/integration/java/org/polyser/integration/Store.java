package org.polyser.integration;

import java.nio.file.Path;
import java.util.List;

/** A place that jobs read from and write to, by its own scheme. */
interface Store extends AutoCloseable {

  /** Location of something in it. */
  String uri(String name);

  /** What spark-submit needs to reach it. */
  List<String> sparkOptions();

  /** Copies a folder into it, under the folder's own name. */
  void put(Path folder);

  /** Copies a folder of it to this machine, into a folder that does not exist. */
  void take(String name, Path to);

  @Override
  void close();
}
