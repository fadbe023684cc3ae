package org.polyser.training.spark;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.resource.ResourceInformation;
import org.polyser.training.device.ComputeDevice;
import org.polyser.training.device.DeviceRules;
import org.polyser.training.device.LoadedBackend;

/**
 * Binds the thread of a task to the device that Spark assigned to the task.
 *
 * <p>It stands between the numbers of a partition's minibatches and the worker of dl4j-spark, for
 * that is the one place that is early enough: the worker makes its copy of the network before it
 * asks the loader for its first minibatch, and arrays stay on the device of the thread that made
 * them. Spark runs a partition's functions on the thread of its task, inner ones first.
 *
 * @param <T> passed through
 */
final class DeviceBinding<T> implements FlatMapFunction<Iterator<T>, T> {

  private static final long serialVersionUID = 1L;

  /** Of the resource in Spark's settings, {@code spark.task.resource.gpu.amount}. */
  static final String RESOURCE = "gpu";

  @Override
  public Iterator<T> call(Iterator<T> partition) {
    bind();
    return partition;
  }

  /** Binds the calling thread, which must be that of a task; returns what to. */
  static Optional<ComputeDevice> bind() {
    LoadedBackend backend = LoadedBackend.load();
    Optional<ComputeDevice> device = new DeviceRules(backend).chosen(assigned());
    device.ifPresent(backend::bind);
    return device;
  }

  /** The addresses that Spark assigned to the task of this thread. */
  private static List<String> assigned() {
    ResourceInformation devices = TaskContext.get().resourcesJMap().get(RESOURCE);
    return devices == null ? List.of() : List.of(devices.addresses());
  }
}
