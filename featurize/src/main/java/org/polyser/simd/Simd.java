package org.polyser.simd;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Code on {@code jdk.incubator.vector}, which is there where the JVM was started with {@code
 * --add-modules jdk.incubator.vector}.
 */
public final class Simd {

  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  private Simd() {}

  /**
   * Makes an object of a class that needs the module.
   *
   * @param type what it is used as
   * @param className by name, because a JVM without the module cannot load it
   * @param arguments of its only constructor
   * @return nothing where this JVM lacks the module
   */
  public static <T> Optional<T> newInstance(Class<T> type, String className, Object... arguments) {
    return ModuleLayer.boot()
        .findModule(VECTOR_MODULE)
        .map(module -> type.cast(construct(className, arguments)));
  }

  private static Object construct(String className, Object... arguments) {
    try {
      Constructor<?> only = Class.forName(className).getDeclaredConstructors()[0];
      only.setAccessible(true);
      return only.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(className + Arrays.toString(arguments), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className, e);
    }
  }
}
