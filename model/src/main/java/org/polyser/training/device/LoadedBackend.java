package org.polyser.training.device;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ExecutionerType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;

/** The backend that ND4J found on the class path. */
public final class LoadedBackend implements ComputeBackend {

  private static final String CUDA = "JCublasBackend";

  /** What the kernel's part of NVIDIA's driver shows of itself. */
  private static final Path DRIVER = Path.of("/proc/driver/nvidia/version");

  private final Kind kind;

  private LoadedBackend(Kind kind) {
    this.kind = kind;
  }

  /**
   * Loads it, if nobody did before.
   *
   * @throws InvalidInputException if it does not run here: that of CUDA needs a device and its
   *     driver
   */
  public static LoadedBackend load() {
    requireDriver(onClassPath(), DRIVER);
    try {
      boolean cuda = Nd4j.getExecutioner().type() == ExecutionerType.CUDA;
      return new LoadedBackend(cuda ? Kind.CUDA : Kind.CPU);
    } catch (LinkageError e) {
      throw new InvalidInputException(
          "the backend of ND4J must run on this machine (that of a build with -Pcuda needs an NVIDIA"
              + " device), got "
              + root(e));
    }
  }

  private static List<String> onClassPath() {
    return ServiceLoader.load(Nd4jBackend.class).stream()
        .map(provider -> provider.type().getSimpleName())
        .toList();
  }

  /** Asked before ND4J is, which would print what it throws. */
  static void requireDriver(List<String> backends, Path driver) {
    Rule.require(
        !backends.contains(CUDA) || Files.exists(driver),
        "the CUDA backend",
        "must find a device and NVIDIA's driver of it (" + driver + ")",
        "none");
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public List<ComputeDevice> devices() {
    return kind == Kind.CPU
        ? List.of()
        : IntStream.range(0, natives().getAvailableDevices())
            .mapToObj(LoadedBackend::device)
            .toList();
  }

  private static ComputeDevice device(int number) {
    return new ComputeDevice(
        number,
        natives().getDeviceName(number),
        new ComputeCapability(natives().getDeviceMajor(number), natives().getDeviceMinor(number)));
  }

  private static NativeOps natives() {
    return NativeOpsHolder.getInstance().getDeviceNativeOps();
  }

  @Override
  public void bind(ComputeDevice device) {
    Nd4j.getAffinityManager().unsafeSetDevice(device.number());
  }
}
