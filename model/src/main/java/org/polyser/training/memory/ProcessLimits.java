package org.polyser.training.memory;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM that trains may take, by Spark's properties and its own options.
 *
 * @param role whose properties they are: {@code spark.executor}, or {@code spark.driver} where the
 *     driver trains itself
 * @param heap {@code ROLE.memory} [bytes]
 * @param overhead {@code ROLE.memoryOverhead}: all that is not heap [bytes]; for a driver that
 *     trains itself nobody counts it, unless told
 * @param maxBytes {@code org.bytedeco.javacpp.maxbytes}: what native code may hold at once [bytes]
 * @param maxResident {@code polyser.max-resident-bytes}: what the whole process may hold, heap and
 *     all, before it collects what nobody holds [bytes]; 0 is no limit, of all three
 */
public record ProcessLimits(
    String role, long heap, long overhead, long maxBytes, long maxResident) {

  /** A system property of JavaCPP. */
  public static final String MAX_BYTES = "org.bytedeco.javacpp.maxbytes";

  /**
   * A system property of JavaCPP, which with any value but 0 asks the system at every allocation
   * how much the process holds: a tenth to a third of the time of a training.
   */
  public static final String MAX_PHYSICAL_BYTES = "org.bytedeco.javacpp.maxphysicalbytes";

  /** A system property, looked at once a minibatch. */
  public static final String MAX_RESIDENT = "polyser.max-resident-bytes";

  private static final String EXECUTOR = "spark.executor";
  private static final long MIN_OVERHEAD = 384 * ByteSize.MIB;
  private static final double OVERHEAD_FRACTION = 0.1;

  /**
   * Reads them, with the defaults of Spark 3.5 and JavaCPP 1.5.7.
   *
   * @param role {@code spark.executor} or {@code spark.driver}
   * @param spark Spark's properties
   */
  public static ProcessLimits of(String role, Map<String, String> spark) {
    SparkProperties properties = new SparkProperties(spark);
    long heap = properties.size(role + ".memory", "1g");
    String options = properties.text(role + ".extraJavaOptions", "");
    return new ProcessLimits(
        role,
        heap,
        properties.size(role + ".memoryOverhead", spared(role, heap, properties)),
        option(options, MAX_BYTES, heap),
        option(options, MAX_RESIDENT, 0));
  }

  /** {@link #maxResident} of this very process. */
  public static long maxResidentHere() {
    return ByteSize.parse(MAX_RESIDENT, System.getProperty(MAX_RESIDENT, "0"), 1);
  }

  private static String spared(String role, long heap, SparkProperties properties) {
    double fraction = properties.fraction(role + ".memoryOverheadFactor", OVERHEAD_FRACTION);
    long spared = Math.max(MIN_OVERHEAD, (long) (heap * fraction));
    return ByteSize.mebibytes(role.equals(EXECUTOR) ? spared : 0);
  }

  private static long option(String options, String property, long otherwise) {
    Matcher given = Pattern.compile("-D" + Pattern.quote(property) + "=(\\S+)").matcher(options);
    return given.find() ? ByteSize.parse(property, given.group(1), 1) : otherwise;
  }
}
