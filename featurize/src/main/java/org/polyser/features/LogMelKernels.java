package org.polyser.features;

import java.util.Optional;
import org.polyser.simd.Simd;

/** Chooses the kernel: the one on vectors where the JVM has them, else the plain one. */
final class LogMelKernels {

  private LogMelKernels() {}

  /** Both kernels give the same bits. */
  static LogMelKernel fastest(LogMelConfig config) {
    return vector(config).orElseGet(() -> plain(config));
  }

  static LogMelKernel plain(LogMelConfig config) {
    return new PlainLogMelKernel(config);
  }

  /** Nothing where this JVM lacks the module. */
  static Optional<LogMelKernel> vector(LogMelConfig config) {
    return Simd.newInstance(LogMelKernel.class, "org.polyser.features.VectorLogMelKernel", config);
  }
}
