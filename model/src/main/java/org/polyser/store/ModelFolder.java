package org.polyser.store;

import java.io.IOException;

/** The files of a model folder, wherever it lies. */
public interface ModelFolder {

  /** Where it lies, for messages. */
  String location();

  /**
   * @return all bytes of a file
   * @throws IOException if there is no such file or it cannot be read
   */
  byte[] read(String name) throws IOException;

  /** Writes a new file. */
  void write(String name, byte[] content) throws IOException;
}
