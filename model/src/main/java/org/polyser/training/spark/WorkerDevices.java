package org.polyser.training.spark;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.resource.ResourceInformation;
import org.polyser.config.InvalidInputException;
import org.polyser.training.device.ComputeBackend;
import org.polyser.training.device.ComputeDevice;
import org.polyser.training.device.DeviceRules;
import org.polyser.training.device.LoadedBackend;

/** Finds out before a training what it would compute on, so that a mistake costs no time. */
public final class WorkerDevices {

  private static final String AMOUNT = "spark.task.resource." + DeviceBinding.RESOURCE + ".amount";

  private WorkerDevices() {}

  /**
   * Checks the driver and, where it is devices, every worker.
   *
   * @param workers of the training
   * @return what they compute on, for people
   * @throws InvalidInputException for what {@link DeviceRules} refuses
   */
  public static String check(JavaSparkContext spark, int workers) {
    LoadedBackend backend = LoadedBackend.load();
    if (backend.kind() == ComputeBackend.Kind.CPU) {
      // The executors run the same jar: whoever is promised a device would not use it.
      new DeviceRules(backend)
          .chosen(spark.getConf().contains(AMOUNT) ? List.of("any") : List.of());
      return "computing on the CPU";
    }
    String driver = describe(bindDriver(spark, backend));
    List<Integer> numbers = Collections.nCopies(workers, 0);
    List<String> devices =
        spark.parallelize(numbers, workers).map(n -> describe(DeviceBinding.bind())).collect();
    return "workers on " + String.join(", ", devices) + "; driver on " + driver;
  }

  /** To the device that Spark assigned to it, or the first: others' shares do not concern it. */
  private static Optional<ComputeDevice> bindDriver(JavaSparkContext spark, LoadedBackend backend) {
    ResourceInformation devices = spark.resources().get(DeviceBinding.RESOURCE);
    List<String> assigned = devices == null ? List.of("0") : List.of(devices.addresses());
    Optional<ComputeDevice> device = new DeviceRules(backend).chosen(assigned);
    device.ifPresent(backend::bind);
    return device;
  }

  private static String describe(Optional<ComputeDevice> device) {
    return device.map(ComputeDevice::toString).orElse("the CPU");
  }
}
