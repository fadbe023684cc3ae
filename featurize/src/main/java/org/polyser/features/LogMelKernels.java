package org.polyser.features;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * Chooses the kernel: the one on {@code jdk.incubator.vector} where the JVM was started with {@code
 * --add-modules jdk.incubator.vector}, else the plain one. Both give the same bits.
 */
final class LogMelKernels {

  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  /** By name, because a JVM without the module cannot load it. */
  private static final String VECTOR_KERNEL = "org.polyser.features.VectorLogMelKernel";

  private LogMelKernels() {}

  static LogMelKernel fastest(LogMelConfig config) {
    return vector(config).orElseGet(() -> plain(config));
  }

  static LogMelKernel plain(LogMelConfig config) {
    return new PlainLogMelKernel(config);
  }

  /** Nothing where this JVM lacks the module. */
  static Optional<LogMelKernel> vector(LogMelConfig config) {
    return ModuleLayer.boot().findModule(VECTOR_MODULE).map(module -> newVectorKernel(config));
  }

  private static LogMelKernel newVectorKernel(LogMelConfig config) {
    try {
      return Class.forName(VECTOR_KERNEL)
          .asSubclass(LogMelKernel.class)
          .getDeclaredConstructor(LogMelConfig.class)
          .newInstance(config);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(VECTOR_KERNEL, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(VECTOR_KERNEL, e);
    }
  }
}
