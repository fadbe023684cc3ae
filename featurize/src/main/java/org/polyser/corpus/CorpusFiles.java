package org.polyser.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A corpus folder as its reader sees it, wherever it lies. */
public interface CorpusFiles {

  /** The folder's own name. */
  String name();

  /** Paths of all files in it and below, relative to the folder, with {@code /}, sorted. */
  List<String> files();

  /** Opens one of {@link #files()}. */
  InputStream open(String relativePath) throws IOException;
}
