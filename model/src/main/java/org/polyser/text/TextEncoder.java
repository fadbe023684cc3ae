package org.polyser.text;

import java.util.List;

/** A frozen sentence encoder. */
public interface TextEncoder extends AutoCloseable {

  /** Name and content fingerprint, such as {@code all-MiniLM-L6-v2@sha256:…}. */
  String identity();

  /** Width of the embeddings. */
  int dim();

  /**
   * Encodes sentences.
   *
   * @param texts sentences, at least one
   * @return unit-norm embeddings {@code [texts.size(), dim]}
   */
  float[][] encode(List<String> texts);

  @Override
  void close();
}
