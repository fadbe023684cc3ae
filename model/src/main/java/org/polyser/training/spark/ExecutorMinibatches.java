package org.polyser.training.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.polyser.training.MinibatchAssembler;

/**
 * The minibatches of a stage on one executor. It is broadcast, and an executor holds one copy: a
 * task finds there what was made after the task before it.
 */
final class ExecutorMinibatches implements Serializable {

  private static final long serialVersionUID = 1L;

  private final MinibatchAssembler assembler;
  private transient Map<Long, MinibatchesAhead> ofWorkers;

  ExecutorMinibatches(MinibatchAssembler assembler) {
    this.assembler = assembler;
  }

  MinibatchAssembler assembler() {
    return assembler;
  }

  /**
   * Those of a worker.
   *
   * @param cpus of its tasks
   */
  synchronized MinibatchesAhead ahead(long worker, int cpus) {
    if (ofWorkers == null) {
      ofWorkers = new HashMap<>();
    }
    return ofWorkers.computeIfAbsent(worker, first -> new MinibatchesAhead(cpus));
  }
}
