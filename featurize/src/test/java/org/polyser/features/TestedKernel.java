package org.polyser.features;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The kernels that every test of the features is run with. */
enum TestedKernel {
  PLAIN,
  VECTOR;

  LogMelKernel of(LogMelConfig config) {
    if (this == PLAIN) {
      return LogMelKernels.plain(config);
    }
    assumeTrue(
        LogMelKernels.vector(config).isPresent(),
        "this JVM has no vector kernel: start it with --add-modules jdk.incubator.vector");
    return LogMelKernels.vector(config).orElseThrow();
  }

  LogMelExtractor extractor(LogMelConfig config) {
    return new LogMelExtractor(config, of(config));
  }
}
